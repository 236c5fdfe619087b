import { findAny, findEntry, type Corpus } from '../domain/corpus.ts';
import { entryKinds, folderOf, type EntryKind } from '../domain/entry.ts';
import { slugOf } from '../domain/id.ts';
import { fieldName, issue, placeOf, type Issue } from '../domain/issue.ts';
import { nearest } from '../domain/nearest.ts';
import { referencesOf, type Reference } from '../domain/relations.ts';
import { joinedBy } from '../domain/sentence.ts';

/**
 * What a field names exists and is of a kind that the field takes. An entry whose own file cannot be read
 * counts as being there.
 */
export function danglingReference(corpus: Corpus): readonly Issue[] {
  const failed = new Set(corpus.failed.map(({ kind, id }) => `${kind}:${id}`));
  const hints = new Map<string, string>();
  const hintFor = (name: string, kinds: readonly EntryKind[]) => {
    const key = `${kinds.join()} ${name}`;
    const known = hints.get(key) ?? hintOf(corpus, name, kinds);
    hints.set(key, known);
    return known;
  };
  return corpus.all.flatMap((entry) =>
    referencesOf(entry).flatMap((reference) => {
      const { path } = reference;
      const { name, kinds } = wanted(reference);
      if (kinds.some((kind) => findEntry(corpus, kind, name) !== undefined || failed.has(`${kind}:${name}`))) return [];
      const other = findAny(corpus, name)?.kind;
      const problem =
        other === undefined || kinds.includes(other)
          ? `but no ${joinedBy(kinds.length > 3 ? ['entry'] : kinds, 'or')} has this id`
          : `which is a ${other} and not a ${joinedBy(kinds, 'or')}`;
      const message = `\`${fieldName(path)}\` names \`${reference.name}\`, ${problem}.`;
      return issue('dangling-reference', placeOf(entry, path), message, hintFor(name, kinds));
    }),
  );
}

/** `system:checkpoint-store` wants a system where the field takes several kinds. */
function wanted({ name, kinds }: Reference): { readonly name: string; readonly kinds: readonly EntryKind[] } {
  const [, prefix, id] = /^([a-z]+):(.+)$/.exec(name) ?? [];
  const kind = entryKinds.find((known) => known === prefix && kinds.includes(known));
  return kind === undefined || id === undefined ? { name, kinds } : { name: id, kinds: [kind] };
}

function hintOf(corpus: Corpus, name: string, kinds: readonly EntryKind[]): string {
  const known = kinds.flatMap((kind) => [...corpus.entries[kind].keys(), ...corpus.aliases[kind].keys()]);
  const near = nearest(name, known);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  const files = kinds.slice(0, 2).map((kind) => `\`${folderOf[kind]}/${slugOf(name)}.${endingOf(kind)}\``);
  return `Mend the spelling, or write ${joinedBy(files, 'or')}.`;
}

function endingOf(kind: EntryKind): string {
  return kind === 'record' || kind === 'handoff' || kind === 'path' ? 'mdx' : 'yaml';
}
