import { whoSeesOnly } from '../domain/audience.ts';
import { bodyOf, findAny, findEntry, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import { restrictedEntries } from '../domain/hidden.ts';
import { fieldName, issue, placeOf, type Issue, type Place } from '../domain/issue.ts';
import { resolveLink } from '../domain/links.ts';
import { thingOf } from '../domain/receiving.ts';
import { referencesOf } from '../domain/relations.ts';

interface Naming {
  readonly place: Place;
  readonly what: string;
  readonly entry: AnyEntry | undefined;
}

/** What an entry names in its fields or leads to in its prose may be seen by all who may see the entry. */
export function restrictedReference(corpus: Corpus): readonly Issue[] {
  if (restrictedEntries(corpus).length === 0) return [];
  return corpus.all.flatMap((from) =>
    namings(corpus, from).flatMap(({ place, what, entry }) => {
      if (entry === undefined || whoSeesOnly(corpus.wiki, from, entry) === undefined) return [];
      return issue(
        'restricted-reference',
        place,
        `${what} leads to a ${entry.kind} that some of those who see this may not see.`,
        isNeeded(from, place.field)
          ? 'Those who may not are not shown this either. If that is not meant, give both the same `audience`.'
          : `They are shown that a restricted ${entry.kind} is there. If that is not meant, give both the same \`audience\`.`,
      );
    }),
  );
}

function namings(corpus: Corpus, from: AnyEntry): readonly Naming[] {
  const { links = [], references = [] } = bodyOf(from) ?? {};
  const items = from.kind === 'handoff' ? from.items : [];
  return [
    ...referencesOf(from).map(({ path, name, kinds }): Naming => ({
      place: placeOf(from, path),
      what: `\`${fieldName(path)}\``,
      entry:
        kinds.length > 3 ? findAny(corpus, name) : kinds.map((kind) => findEntry(corpus, kind, name)).find(Boolean),
    })),
    ...items.map(({ what }, index): Naming => ({
      place: placeOf(from, ['items', index, 'what']),
      what: `\`items[${index}].what\``,
      entry: thingOf(corpus, what),
    })),
    ...links.map(({ href, line, column }): Naming => {
      const target = resolveLink(corpus, from.file, href);
      return {
        place: { file: from.file, line, column },
        what: `The link to \`${href}\``,
        entry: target.kind === 'entry' ? target.entry : undefined,
      };
    }),
    ...references.map(({ component, id, line, column }): Naming => ({
      place: { file: from.file, line, column },
      what: `\`<${component} id="${id}">\``,
      entry: component === 'Ref' ? findAny(corpus, id) : findEntry(corpus, component === 'Term' ? 'term' : 'fact', id),
    })),
  ];
}

/** Whether the entry is nothing without what this field names. */
function isNeeded({ kind }: AnyEntry, field: string | undefined): boolean {
  if (field === undefined) return false;
  return (
    (kind === 'handoff' && field === 'from') ||
    (kind === 'receipt' && (field === 'by' || field === 'handoff')) ||
    (kind === 'event' && (field === 'by' || field === 'of'))
  );
}
