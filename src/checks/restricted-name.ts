import { whoSeesOnly } from '../domain/audience.ts';
import { bodyOf, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import { namesOf, restrictedEntries } from '../domain/hidden.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { fillMarks } from '../domain/marks.ts';
import { isTellingName } from '../domain/telling-name.ts';

/** Records and systems whose names are told by anybody who speaks of them. */
const named: ReadonlySet<AnyEntry['kind']> = new Set(['record', 'system', 'path', 'fact', 'term']);

/**
 * An entry does not tell by name of something that not everyone may see who may see it. Looked through are the sentences
 * of its fields, its headings and its decision; words of an author stay as they are in what is published.
 */
export function restrictedName(corpus: Corpus): readonly Issue[] {
  const restricted = restrictedEntries(corpus)
    .filter(({ kind }) => named.has(kind))
    .map((entry) => ({ entry, names: [...new Set(namesOf(corpus, entry).filter(isTellingName).map(plainly))] }));
  if (restricted.length === 0) return [];
  return corpus.all.flatMap((from) => {
    const said = ` ${sentencesOf(from).map(plainly).join(' | ')} `;
    return restricted.flatMap(({ entry, names }) => {
      if (entry === from || !names.some((name) => said.includes(` ${name} `))) return [];
      if (whoSeesOnly(corpus.wiki, from, entry) === undefined) return [];
      return issue(
        'restricted-name',
        { file: from.file },
        `This speaks by name of the ${entry.kind} \`${entry.id}\`, which some of those who see this may not see.`,
        'An author’s own words are not changed: take the name out, or give both the same `audience`.',
      );
    });
  });
}

/** The words of the fields, the headings and the decision; not what names an entry by its id alone. */
function sentencesOf(entry: AnyEntry): readonly string[] {
  const { headings = [], decision = '' } = bodyOf(entry) ?? {};
  return [...wordsIn(entry), ...headings.map(({ text }) => text), fillMarks(decision, () => '')];
}

const notWords = new Set([
  'id',
  'kind',
  'file',
  'lines',
  'body',
  'audience',
  'source',
  'url',
  'repos',
  'aliases',
  'steps',
]);

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (notWords.has(name) ? [] : wordsIn(inner)));
}

function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
