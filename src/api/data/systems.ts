/** Systems: whose they are, who could answer for them, and what was decided about them. */

import { z } from 'zod';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { holdersOf, holdingOfCount } from '../../domain/ownership.ts';
import { systemTypes, type System } from '../../domain/system.ts';
import { systemRecords } from '../../views/system-records.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import { head, headOf, holding, reference, referenceNamed, referenceTo, url } from './shared.ts';

const system = z.object({
  id: z.string().meta({ description: 'Stays as it is for as long as the file does.' }),
  name: z.string().meta({ description: 'As it is shown.' }),
  url,
  type: z.enum(systemTypes).optional().meta({ description: 'What sort of thing it is.' }),
  summary: z.string().optional().meta({ description: 'What it does, in a sentence.' }),
  criticality: z.number().int().meta({ description: '1 to 3; 3 is worst.' }),
  team: reference.optional().meta({ description: 'The team that runs it.' }),
  owner: reference.optional().meta({ description: 'The person or team who answers for it.' }),
  experts: z.array(reference).meta({ description: 'People who know it well.' }),
  holding: holding.optional().meta({ description: 'Absent where no people are written down.' }),
  holders: z.array(reference).meta({ description: 'Who could answer for it today.' }),
  dependsOn: z.array(reference).meta({ description: 'The systems that it needs.' }),
  records: z.array(reference).meta({ description: 'The records about it.' }),
  repos: z.array(z.string()).meta({ description: 'Where its code lies.' }),
  links: z
    .array(
      z.object({
        label: z.string().meta({ description: 'What is there.' }),
        url: z.string().meta({ description: 'Its address.' }),
      }),
    )
    .meta({ description: 'Dashboards, runbooks and the like.' }),
  aliases: z.array(z.string()).meta({ description: 'Other names.' }),
});

export const systemsFile = z
  .object({ ...head, systems: z.array(system).meta({ description: 'In the order of their ids.' }) })
  .meta({ title: 'Systems', description: 'api/v1/systems.json' });
export type SystemsFile = z.infer<typeof systemsFile>;

export function systemsData(corpus: Corpus, today: IsoDate): SystemsFile {
  const systems = [...corpus.entries.system.values()];
  return { ...headOf(today), systems: systems.map((one) => systemData(corpus, one, today)) };
}

function systemData(corpus: Corpus, one: System, today: IsoDate): SystemsFile['systems'][number] {
  const holders = corpus.entries.person.size === 0 ? undefined : holdersOf(corpus, one, today);
  return {
    id: one.id,
    name: one.name,
    url: fullUrl(corpus, entryUrl(corpus, one)),
    type: one.type,
    summary: one.summary,
    criticality: one.criticality,
    team: one.team === undefined ? undefined : referenceNamed(corpus, ['team'], one.team, today),
    owner: one.owner === undefined ? undefined : referenceNamed(corpus, ['person', 'team'], one.owner, today),
    experts: one.experts.map((name) => referenceNamed(corpus, ['person'], name, today)),
    holding: holders === undefined ? undefined : holdingOfCount(holders.length),
    holders: (holders ?? []).map(({ person }) => referenceTo(corpus, person, today)),
    dependsOn: one.dependsOn.map((name) => referenceNamed(corpus, ['system'], name, today)),
    records: systemRecords(corpus, one).map((record) => referenceTo(corpus, record, today)),
    repos: [...one.repos],
    links: one.links.map(({ label, url: address }) => ({ label, url: address })),
    aliases: [...one.aliases],
  };
}
