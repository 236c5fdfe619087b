/** Who knows the code of a system, as its git history tells: beside what the wiki declares, never in place of it. */

import { authorsOf, type FileHistory } from './authorship.ts';
import type { IsoDate } from './date.ts';
import type { EntryId } from './id.ts';
import { truckFactorOf, type TruckFactor } from './truck-factor.ts';

/** A repository that was read, under the name that the system gives it, up to a commit. */
export interface MinedRepository {
  readonly repo: string;
  readonly commit?: string | undefined;
  readonly commits?: number | undefined;
}

interface Mined {
  readonly system: EntryId;
  /** The day for which it was told who is still here. */
  readonly on: IsoDate;
  readonly repos: readonly MinedRepository[];
}

/** `unknown`: a clone without its past, or without files that count, yields no number. */
export type CodeKnowledge = Mined & (UnknownAuthors | MeasuredAuthors);

export interface UnknownAuthors {
  readonly state: 'unknown';
  readonly why: 'shallow' | 'no-files';
}

export interface MeasuredAuthors {
  readonly state: 'measured';
  readonly files: number;
  /** Files all of whose authors have left. */
  readonly withoutAuthor: number;
  /** People of the wiki who are here and authors of files, in the order of their ids. */
  readonly holders: readonly { readonly person: EntryId; readonly files: number }[];
  /** Authors whom no person of the wiki goes by; they are taken to be here. */
  readonly others: { readonly people: number; readonly files: number };
  readonly truckFactor: TruckFactor;
}

/** Who an author is: a person of the wiki, here or departed, or somebody it does not know, or a machine. */
export type Identity =
  | { readonly kind: 'person'; readonly id: EntryId; readonly isPresent: boolean }
  | { readonly kind: 'stranger'; readonly key: string }
  | { readonly kind: 'machine' };

/** Which authors of these files are here, and how many would have to leave. */
export function measureAuthors(
  files: Iterable<FileHistory<number>>,
  identityOf: (author: number) => Identity,
): UnknownAuthors | MeasuredAuthors {
  const holders = new Map<EntryId, number>();
  const strangers = new Set<string>();
  const present: (readonly string[])[] = [];
  let [withoutAuthor, byStrangers] = [0, 0];
  for (const file of files) {
    const { history, identities } = byIdentity(file, identityOf);
    const here = authorsOf(history)
      .map((key) => identities.get(key)!)
      .filter((author) => author.kind === 'stranger' || (author.kind === 'person' && author.isPresent));
    for (const author of here) {
      if (author.kind === 'person') holders.set(author.id, (holders.get(author.id) ?? 0) + 1);
      if (author.kind === 'stranger') strangers.add(author.key);
    }
    if (here.length === 0) withoutAuthor++;
    if (here.some(({ kind }) => kind === 'stranger')) byStrangers++;
    present.push(here.map(keyOf));
  }
  const truckFactor = truckFactorOf(present);
  if (truckFactor === undefined) return { state: 'unknown', why: 'no-files' };
  return {
    state: 'measured',
    files: present.length,
    withoutAuthor,
    holders: [...holders]
      .map(([person, count]) => ({ person, files: count }))
      .sort((a, b) => (a.person < b.person ? -1 : 1)),
    others: { people: strangers.size, files: byStrangers },
    truckFactor,
  };
}

/** The same history with the several names of one person put together, and without machines. */
function byIdentity({ creator, changes }: FileHistory<number>, identityOf: (author: number) => Identity) {
  const identities = new Map<string, Identity>();
  const keyFor = (author: number): string | undefined => {
    const identity = identityOf(author);
    if (identity.kind === 'machine') return undefined;
    const key = keyOf(identity);
    identities.set(key, identity);
    return key;
  };
  const merged = new Map<string, number>();
  const maker = creator === undefined ? undefined : keyFor(creator);
  for (const [author, count] of changes) {
    const key = keyFor(author);
    if (key !== undefined) merged.set(key, (merged.get(key) ?? 0) + count);
  }
  const history: FileHistory<string> = { creator: maker, changes: merged };
  return { history, identities };
}

function keyOf(identity: Identity): string {
  return identity.kind === 'person'
    ? `person:${identity.id}`
    : identity.kind === 'stranger'
      ? `mail:${identity.key}`
      : '';
}

/** What is left out: what people do not write, and what they copied from elsewhere. */
const uncounted =
  /(^|\/)(node_modules|vendor|third[_-]?party|dist|build)\/|(^|\/)(package-lock\.json|yarn\.lock|pnpm-lock\.yaml|[\w-]+\.lock|go\.sum)$|\.(png|jpe?g|gif|webp|ico|svg|pdf|zip|gz|woff2?|ttf|npy|npz|pt|bin|safetensors|parquet|csv|tsv|ipynb|min\.js|map)$/i;

/** Whether a file of a repository is code that somebody wrote there, as far as its path tells. */
export function isCounted(path: string): boolean {
  return !uncounted.test(path);
}
