/** Which person of the wiki is the author of a commit? */

import type { Identity } from '../../domain/code-knowledge.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { isPresent, type Person } from '../../domain/person.ts';

/**
 * Tells who `Name <mail>` is: the person whose aliases hold the address, the handle in an address that a forge made up,
 * or the name; or whose name it is. Programs that commit (`…[bot]`) are machines.
 */
export function identify(corpus: Corpus, authors: readonly string[], today: IsoDate): (author: number) => Identity {
  const people = new Map<string, Person>();
  for (const person of corpus.entries.person.values()) people.set(person.name.toLowerCase(), person);
  for (const person of corpus.entries.person.values()) {
    for (const alias of person.aliases) people.set(alias.toLowerCase(), person);
  }
  const identities = authors.map((author): Identity => {
    const [, name = '', mail = ''] = /^(.*?) ?<(.*)>$/.exec(author.toLowerCase()) ?? [];
    if (name.endsWith('[bot]') || mail.split('@')[0]?.endsWith('[bot]')) return { kind: 'machine' };
    const handle = /^(?:\d+\+)?([^@]+)@users\.noreply\./.exec(mail)?.[1] ?? '';
    const person = people.get(mail) ?? people.get(handle) ?? people.get(name);
    return person === undefined
      ? { kind: 'stranger', key: mail === '' ? name : mail }
      : { kind: 'person', id: person.id, isPresent: isPresent(person, today) };
  });
  return (author) => identities[author] ?? { kind: 'stranger', key: String(author) };
}
