/** Who can be asked, what is about to be lost, and what somebody who leaves has to hand over. */

import { z } from 'zod';
import { handoffData, handoffsFile } from '../../../api/data/handoffs.ts';
import { holding, reference, referenceTo } from '../../../api/data/shared.ts';
import { coverageOf, handoverOf, missingFrom } from '../../../domain/coverage.ts';
import { findEntry, type Corpus } from '../../../domain/corpus.ts';
import { lossesOn } from '../../../domain/departure.ts';
import { handoffsOf } from '../../../domain/handoffs-of.ts';
import { holdersOf, holdingOfCount } from '../../../domain/ownership.ts';
import { askRisk, riskOf, type ItemRisk } from '../../../domain/risk.ts';
import type { IsoDate } from '../../../domain/date.ts';
import type { Held } from '../../../domain/knowing.ts';
import { holdersView } from '../../../views/holders.ts';
import { CliError } from '../../cli-error.ts';
import { getNamed } from '../../names.ts';
import { defineTool } from '../tool.ts';
import type { Wiki } from '../wiki.ts';
import { recordLine, recordSummary, summaryOf } from '../words.ts';

export const whoKnows = defineTool({
  name: 'who_knows',
  title: 'Who knows it?',
  about:
    'Who could answer for a record or a system today, each with why we think so. People are not ranked beyond that.',
  input: z.object({
    what: z.string().min(1).meta({ description: 'The id, an alias or the name of a system or record.' }),
  }),
  output: z.object({
    what: reference,
    holding: holding.optional(),
    holders: z.array(z.object({ person: reference, role: z.string().optional(), because: z.array(z.string()) })),
    record: recordSummary.optional(),
  }),
  answer(wiki, input) {
    const { corpus, today } = wiki;
    const entry = getHeld(corpus, input.what);
    const view = holdersView(corpus, entry, today);
    const people = holdersOf(corpus, entry, today);
    const holders = view.holders.map(({ role, reasons }, index) => ({
      person: referenceTo(corpus, people[index]!.person, today),
      role,
      because: reasons.map(({ text, on }) => (on === undefined ? text : `${text} on ${on}`)),
    }));
    const record = entry.kind === 'record' ? summaryOf(wiki, entry) : undefined;
    const what = referenceTo(corpus, entry, today);
    const lines = holders.map(
      ({ person, role, because }) =>
        `- ${person.name}${role === undefined ? '' : `, ${role}`} (${person.state}): ${because.join('; ')}; ${person.url}`,
    );
    const head = record === undefined ? [`${what.name}: ${what.url}`] : [recordLine(record)];
    return {
      text: [...head, view.summary, ...lines].join('\n'),
      data: { what, holding: view.holding, holders, record },
    };
  },
});

const riskItem = z.object({
  what: reference,
  holding,
  holders: z.array(reference),
  impact: z.number().meta({ description: 'Criticality x (1 + records in force that rest on it).' }),
  record: recordSummary.optional(),
});

export const atRisk = defineTool({
  name: 'at_risk',
  title: 'What would be lost?',
  about: 'Systems and records in force that nobody holds, or one person alone; or what would be lost without somebody.',
  input: z.object({
    without: z.string().optional().meta({ description: 'A person: what would stand worse without them.' }),
    limit: z.number().int().min(1).max(100).default(20),
  }),
  output: z.object({ total: z.number(), items: z.array(riskItem) }),
  answer(wiki, input) {
    const { corpus, today } = wiki;
    if (corpus.entries.person.size === 0) {
      throw new CliError('No people are written down, so nobody can tell what would be lost.');
    }
    const risk = riskOf(corpus);
    const all =
      input.without === undefined
        ? askRisk(risk, { on: today }).filter((one) => one.holding !== 'held')
        : lossesOn(risk, [getNamed(corpus, 'person', input.without).id], today);
    const items = all.slice(0, input.limit).map((one) => itemOf(wiki, one));
    const text = items.length === 0 ? 'Nothing is at risk in this way.' : items.map(itemLine).join('\n');
    return { text, data: { total: all.length, items } };
  },
});

export const handoffBrief = defineTool({
  name: 'handoff_brief',
  title: 'What somebody hands over',
  about:
    'What a person who leaves hands to whom and what of it has arrived; and what would be lost that nobody wrote down.',
  input: z.object({ person: z.string().min(1).meta({ description: 'Their id, an alias or their name.' }) }),
  output: z.object({
    person: reference,
    handoffs: z.array(handoffsFile.shape.handoffs.element),
    covered: z
      .number()
      .optional()
      .meta({ description: 'The share of what is to hand over that has arrived, by impact: 0 to 1.' }),
    unwritten: z.array(riskItem).meta({ description: 'What would be lost with them and stands in no handoff.' }),
  }),
  answer(wiki, input) {
    const { corpus, today } = wiki;
    const person = getNamed(corpus, 'person', input.person);
    const handoff = handoffsOf(corpus, person).at(-1);
    const coverage = handoff === undefined ? undefined : coverageOf(corpus, handoff, today);
    const risk = riskOf(corpus);
    const places = new Set(
      coverage === undefined ? [] : missingFrom(coverage).map(({ item }) => `${item?.kind}:${item?.id}`),
    );
    const unwritten = handoverOf(risk, person.id, person.left, handoff?.id, today)
      .filter(({ item }) => coverage === undefined || places.has(`${item.kind}:${item.id}`))
      .map((one) => itemOf(wiki, one));
    const handoffs = handoffsOf(corpus, person).map((one) => handoffData(corpus, one, today));
    const self = referenceTo(corpus, person, today);
    const text = [
      `${self.name} (${self.state})${person.left === undefined ? '' : `, last day ${person.left}`}; ${self.url}`,
      ...handoffs.flatMap(({ url, items }) => [
        `Handoff ${url}:`,
        ...items.map(({ what, state, to }) => `- ${what.name}: ${state}${to === undefined ? '' : `, to ${to.name}`}`),
      ]),
      ...(coverage === undefined
        ? ['No handoff is written.']
        : [`${Math.floor(coverage.share * 100)} % of it has arrived, by impact.`]),
      ...(unwritten.length === 0
        ? []
        : ['Would be lost with them, and stands in no handoff:', ...unwritten.map(itemLine)]),
    ].join('\n');
    return { text, data: { person: self, handoffs, covered: coverage?.share, unwritten } };
  },
});

function itemOf(wiki: Wiki, { item, holders, impact }: ItemRisk): z.input<typeof riskItem> {
  const { corpus, today } = wiki;
  const entry = getHeld(corpus, item.id, item.kind);
  return {
    what: referenceTo(corpus, entry, today),
    holding: holdingOfCount(holders.length),
    holders: holders.flatMap((id) => personOf(corpus, id, today)),
    impact: impact.value,
    record: entry.kind === 'record' ? summaryOf(wiki, entry) : undefined,
  };
}

function itemLine({ what, holding: state, holders, impact, record }: z.input<typeof riskItem>): string {
  const by = holders.length === 0 ? 'nobody' : holders.map(({ name }) => name).join(', ');
  const line =
    record === undefined
      ? `- ${what.name} [${what.id}], a system; ${what.url}`
      : recordLine({ ...record, summary: undefined });
  return `${line}\n  ${state}: held by ${by}; impact ${impact}`;
}

function personOf(corpus: Corpus, id: string, today: IsoDate) {
  const person = findEntry(corpus, 'person', id);
  return person === undefined ? [] : [referenceTo(corpus, person, today)];
}

/** The record or system of this name; a system where both are meant by it and no kind is given. */
function getHeld(corpus: Corpus, name: string, kind?: Held['kind']): Held {
  if (kind !== undefined) return getNamed(corpus, kind, name);
  const [, given, id] = /^(system|record):(.+)$/.exec(name) ?? [];
  if (given !== undefined && id !== undefined) return getNamed(corpus, given as Held['kind'], id);
  try {
    return getNamed(corpus, 'system', name);
  } catch {
    return getNamed(corpus, 'record', name);
  }
}
