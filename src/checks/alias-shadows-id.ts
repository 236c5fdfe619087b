import { aliasesOf, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** An alias is neither the id of another entry of its kind nor an alias of two. */
export function aliasShadowsId(corpus: Corpus): readonly Issue[] {
  return corpus.all.flatMap((entry) =>
    aliasesOf(entry).flatMap((alias, index) => {
      const name = alias.toLowerCase();
      const other = corpus.entries[entry.kind].get(name);
      const leadsTo = other?.id ?? corpus.aliases[entry.kind].get(name);
      if (leadsTo === undefined || leadsTo === entry.id) return [];
      const problem = other === undefined ? `an alias of \`${leadsTo}\` too` : `the id of another ${entry.kind}`;
      const message = `\`aliases[${index}]\`: \`${alias}\` is ${problem}, so it does not lead here.`;
      const hint = other === undefined ? 'Remove it from one of the two.' : 'Remove it, or rename the other file.';
      return issue('alias-shadows-id', placeOf(entry, ['aliases', index]), message, hint);
    }),
  );
}
