/** Where does a link lead that may tell a name, once entries are called otherwise? */

import type { AnyEntry, Corpus } from '../corpus.ts';
import { resolveLink } from '../links.ts';
import { hide, type FindHidden } from './hide-in-text.ts';
import type { Moves } from './moved-ids.ts';

/**
 * A link of an entry as it may be published: one to an entry that is called otherwise is written anew, and
 * `undefined` is one that must not be followed, since its address is withheld.
 */
export function hiddenHref(
  corpus: Corpus,
  { moved }: Moves,
  find: FindHidden,
  entry: AnyEntry,
  href: string,
): string | undefined {
  const file = (one: AnyEntry) => moved.get(one)?.file ?? one.file;
  const target = resolveLink(corpus, entry.file, href);
  const anchor = 'anchor' in target && target.anchor !== undefined ? `#${hide(find, target.anchor, true)}` : '';
  switch (target.kind) {
    case 'entry':
      return moved.has(target.entry) || moved.has(entry) || anchor !== '' || hide(find, href, true) !== href
        ? `${relativePath(file(entry), file(target.entry))}${anchor}`
        : href;
    case 'page': {
      const [, person = ''] = /^records\/person\/([^/]+)\/$/.exec(target.path) ?? [];
      const listed = corpus.entries.person.get(person);
      return listed !== undefined && moved.has(listed)
        ? `/records/person/${moved.get(listed)!.id}/${anchor}`
        : hide(find, href, true);
    }
    case 'external':
      return find(href).length > 0 ? undefined : href;
    default:
      return hide(find, href, true);
  }
}

/** The path of a file from another one: `../people/x.yaml`. */
function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  return [...(same === here.length ? ['.'] : here.slice(same).map(() => '..')), ...there.slice(same)].join('/');
}
