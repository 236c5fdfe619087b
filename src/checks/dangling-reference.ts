import { findAny, findEntry, type Corpus } from '../domain/corpus.ts';
import { entryKinds, folderOf, type EntryKind } from '../domain/entry.ts';
import { slugOf } from '../domain/id.ts';
import { fieldName, issue, placeOf, type Issue } from '../domain/issue.ts';
import { didYouMean } from '../domain/nearest.ts';
import { referencesOf, relations, type Reference } from '../domain/relations.ts';
import { isRemote, remoteRelations } from '../domain/remote.ts';
import { joinedBy, listed } from '../domain/sentence.ts';

const remoteHint = `Fields of records that can are ${listed(remoteRelations.map((relation) => relations[relation].field))}; elsewhere, link to it in the text.`;

/** Names for which a near one is looked for: each search reads every id, and more are no slips of the pen. */
const mostSearched = 100;

/**
 * What a field names exists and is of a kind that the field takes. An entry whose own file cannot be read
 * counts as being there.
 */
export function danglingReference(corpus: Corpus): readonly Issue[] {
  const failed = new Set(corpus.failed.map(({ kind, id }) => `${kind}:${id}`));
  const findNear = nearestNames(corpus);
  return corpus.all.flatMap((entry) =>
    referencesOf(entry).flatMap((reference) => {
      const { path } = reference;
      if (isRemote(reference.name)) {
        const message = `\`${fieldName(path)}\` names an entry of another site, which this field cannot take.`;
        return issue('dangling-reference', placeOf(entry, path), message, remoteHint);
      }
      const { name, kinds } = wanted(reference);
      if (kinds.some((kind) => findEntry(corpus, kind, name) !== undefined || failed.has(`${kind}:${name}`))) return [];
      const other = findAny(corpus, name)?.kind;
      const words = joinedBy(kinds.length > 3 ? ['entry'] : kinds, 'or');
      const problem = other === undefined ? `but no ${words} has this id` : `which is a ${other} and not a ${words}`;
      return issue(
        'dangling-reference',
        placeOf(entry, path),
        `\`${fieldName(path)}\` names \`${reference.name}\`, ${problem}.`,
        findNear(name, kinds) ?? hintFor(reference, name, kinds, other),
      );
    }),
  );
}

/** `system:checkpoint-store` wants a system where the field takes several kinds. */
function wanted({ name, kinds }: Reference): { readonly name: string; readonly kinds: readonly EntryKind[] } {
  const [, prefix, id] = /^([a-z]+):(.+)$/.exec(name) ?? [];
  const kind = entryKinds.find((known) => known === prefix && kinds.includes(known));
  return kind === undefined || id === undefined ? { name, kinds } : { name: id, kinds: [kind] };
}

/** Asks whether a near name was meant; each name is looked for once. */
function nearestNames(corpus: Corpus): (name: string, kinds: readonly EntryKind[]) => string | undefined {
  const asked = new Map<string, string | undefined>();
  return (name, kinds) => {
    const key = `${kinds.join()} ${name}`;
    if (!asked.has(key) && asked.size < mostSearched) {
      const known = kinds.flatMap((kind) => [...corpus.entries[kind].keys(), ...corpus.aliases[kind].keys()]);
      asked.set(key, didYouMean(name, known));
    }
    return asked.get(key);
  };
}

function hintFor(
  reference: Reference,
  name: string,
  kinds: readonly EntryKind[],
  other: EntryKind | undefined,
): string {
  if (other !== undefined && reference.kinds.includes(other)) return `Did you mean \`${other}:${name}\`?`;
  if (other !== undefined) return `Name a ${joinedBy(kinds, 'or')} here.`;
  if (kinds.length > 3) return 'Mend the spelling, or write the entry.';
  const files = kinds.map((kind) => `\`${folderOf[kind]}/${slugOf(name)}.${endingOf(kind)}\``);
  return `Mend the spelling, or write ${joinedBy(files, 'or')}.`;
}

function endingOf(kind: EntryKind): string {
  return kind === 'record' || kind === 'handoff' || kind === 'path' ? 'mdx' : 'yaml';
}
