/** Everything the composer begins with for one person, from the corpus. */

import { findEntry, nameOf, type Corpus } from '../domain/corpus.ts';
import { dayNumber, type IsoDate } from '../domain/date.ts';
import { questionsFrom } from '../domain/gaps.ts';
import type { Handoff } from '../domain/handoff.ts';
import { heldBy, type HeldThing } from '../domain/held-by.ts';
import type { Held } from '../domain/knowing.ts';
import type { Person } from '../domain/person.ts';
import { itemKey, receivedOf, thingOf } from '../domain/receiving.ts';
import { tellSuggestion } from '../domain/risk-answer.ts';
import type { RiskNotes } from '../domain/risk-notes.ts';
import { impactWords, reasonWords } from '../domain/risk-words.ts';
import { riskOf } from '../domain/risk.ts';
import { draftText, standingWords } from './draft-text.ts';
import { fileFor, type ComposerStart, type ComposerThing } from './start.ts';

/** The handoff somebody goes on with, and the text of its file. */
export interface BegunHandoff {
  readonly handoff: Handoff;
  readonly text: string;
}

/** `urlOf` gives the page of an entry. `begun` is missing where nothing was written yet. */
export function openStart(
  corpus: Corpus,
  notes: RiskNotes,
  urlOf: (entry: Held) => string,
  person: Person,
  begun: BegunHandoff | undefined,
  today: IsoDate,
): ComposerStart {
  const handoff = begun?.handoff;
  const held = heldBy(corpus, person, handoff, today);
  const things = held.flatMap((thing): ComposerThing | readonly [] => {
    const entry = findEntry(corpus, thing.item.kind, thing.item.id);
    return entry === undefined ? [] : heldThing(corpus, notes, urlOf(entry), person, thing, today);
  });
  const known = new Set(things.map(({ key }) => key));
  const named = (handoff?.items ?? []).flatMap(({ what }) => thingOf(corpus, what) ?? []);
  const others = [...new Set(named)].filter(({ kind, id }) => !known.has(`${kind}:${id}`));
  const lastDay = person.left ?? handoff?.lastDay;
  return {
    person: { id: person.id, name: person.name, ...(lastDay === undefined ? {} : { lastDay }) },
    file: handoff?.file ?? fileFor(person.id, lastDay ?? '', today),
    isThere: begun !== undefined,
    text: begun?.text ?? draftText(corpus, notes, person, held, today),
    things: [...things, ...others.map((entry) => otherThing(corpus, urlOf(entry), person, entry, today))],
    keys: Object.fromEntries(
      (handoff?.items ?? []).flatMap(({ what }) => {
        const thing = thingOf(corpus, what);
        return thing === undefined || thing.id === what ? [] : [[what, itemKey(corpus, what)]];
      }),
    ),
    received: handoff === undefined ? [] : [...receivedOf(corpus, handoff, today).keys()],
  };
}

function heldThing(
  corpus: Corpus,
  notes: RiskNotes,
  url: string,
  person: Person,
  thing: HeldThing,
  today: IsoDate,
): ComposerThing {
  const { kind, id } = thing.item;
  const key = `${kind}:${id}`;
  const entry = findEntry(corpus, kind, id);
  return {
    key,
    what: id,
    kind,
    title: entry === undefined ? id : nameOf(entry, corpus),
    url,
    isAtRisk: thing.holding !== 'held',
    standing: standingWords(notes, thing),
    impact: thing.impact.value,
    made: impactWords(thing.impact),
    suggestions: thing.suggestions.map((one) => ({
      person: one.person,
      why: reasonWords(notes, key, tellSuggestion(one)),
    })),
    questions: entry === undefined ? [] : questionsFrom(corpus, entry, person, today),
  };
}

/** What the file names although the person does not hold it. */
function otherThing(corpus: Corpus, url: string, person: Person, entry: Held, today: IsoDate): ComposerThing {
  const { kind, id } = entry;
  const risk = riskOf(corpus);
  const impact = risk.impacts.of(risk.places.get(`${kind}:${id}`)!, dayNumber(today));
  return {
    key: `${kind}:${id}`,
    what: id,
    kind,
    title: nameOf(entry, corpus),
    url,
    isAtRisk: false,
    impact: impact.value,
    made: impactWords(impact),
    suggestions: [],
    questions: questionsFrom(corpus, entry, person, today),
  };
}
