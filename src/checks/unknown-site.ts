import type { Corpus } from '../domain/corpus.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { didYouMean } from '../domain/nearest.ts';
import { resolveRemote } from '../domain/remote.ts';
import { remoteReferences } from '../domain/remote-references.ts';
import { listed } from '../domain/sentence.ts';

/** A reference to another site has the form `cairn:SITE/ID`, and names a site that stands under `federation` in wiki.yaml. */
export function unknownSite(corpus: Corpus): readonly Issue[] {
  const names = corpus.wiki.federation.map(({ name }) => name);
  return corpus.all.flatMap(remoteReferences).flatMap(({ written, place, what }) => {
    const target = resolveRemote(corpus, written);
    if (target.kind === 'malformed') {
      const message = `${what} is no reference to another site, since it does not name a site and an id.`;
      return issue('unknown-site', place, message, 'Write `cairn:SITE/ID`, as in `cairn:infra/kafka`.');
    }
    if (target.kind !== 'unknown') return [];
    return issue(
      'unknown-site',
      place,
      `${what} names the site \`${target.site}\`, which does not stand under \`federation\` in wiki.yaml.`,
      didYouMean(target.site, names) ??
        (names.length === 0 ? 'Name the site there, with its address.' : `The sites are ${listed(names)}.`),
    );
  });
}
