/** People and teams: who is there, and what they answer for. Nobody is ranked, and no e-mail address is told. */

import { z } from 'zod';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { membersOf } from '../../domain/ownership.ts';
import { stateOfPerson } from '../../domain/person.ts';
import { handoffsOf } from '../../views/people.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import { day, fromLink, head, headOf, reference, referenceNamed, referenceTo, url } from './shared.ts';

const person = z.object({
  id: z.string().meta({ description: 'Stays as it is for as long as the file does.' }),
  name: z.string().meta({ description: 'As it is shown.' }),
  url,
  state: z
    .enum(['active', 'leaving', 'departed'])
    .meta({ description: 'Leaving while a last day is known and not past.' }),
  role: z.string().optional().meta({ description: 'What they do.' }),
  team: reference.optional().meta({ description: 'The team they belong to.' }),
  joined: day.optional().meta({ description: 'The first day.' }),
  left: day.optional().meta({ description: 'The last day.' }),
  handoffs: z.array(reference).meta({ description: 'What they wrote for those who stay.' }),
});

const team = z.object({
  id: z.string().meta({ description: 'Stays as it is for as long as the file does.' }),
  name: z.string().meta({ description: 'As it is shown.' }),
  url,
  purpose: z.string().optional().meta({ description: 'What it answers for, in a sentence.' }),
  lead: reference.optional().meta({ description: 'Who leads it.' }),
  members: z.array(reference).meta({ description: 'Who is in it today.' }),
});

export const peopleFile = z
  .object({
    ...head,
    people: z.array(person).meta({ description: 'In the order of their ids.' }),
    teams: z.array(team).meta({ description: 'In the order of their ids.' }),
  })
  .meta({ title: 'People and teams', description: 'api/v1/people.json' });
export type PeopleFile = z.infer<typeof peopleFile>;

export function peopleData(corpus: Corpus, today: IsoDate): PeopleFile {
  return {
    ...headOf(today),
    people: [...corpus.entries.person.values()].map((one) => ({
      id: one.id,
      name: one.name,
      url: fullUrl(corpus, entryUrl(corpus, one)),
      state: stateOfPerson(one, today),
      role: one.role,
      team: one.team === undefined ? undefined : referenceNamed(corpus, ['team'], one.team, today),
      joined: one.joined,
      left: one.left,
      handoffs: handoffsOf(corpus, one, today).map((link) => fromLink(corpus, link)),
    })),
    teams: [...corpus.entries.team.values()].map((one) => ({
      id: one.id,
      name: one.name,
      url: fullUrl(corpus, entryUrl(corpus, one)),
      purpose: one.purpose,
      lead: one.lead === undefined ? undefined : referenceNamed(corpus, ['person'], one.lead, today),
      members: membersOf(corpus, one.id, today).map((member) => referenceTo(corpus, member, today)),
    })),
  };
}
