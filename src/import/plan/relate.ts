/** How do the records stand to each other, with every relation the right way round? */

import type { EntryId } from '../../domain/id.ts';
import type { StatedLink } from '../draft.ts';
import type { Interpreted } from '../interpret.ts';
import type { Identified } from './identify.ts';
import type { Resolver } from './resolve.ts';

export interface Relations {
  readonly supersedes: readonly EntryId[];
  readonly amends: readonly EntryId[];
  readonly dependsOn: readonly EntryId[];
  readonly relatesTo: readonly EntryId[];
  readonly guessed: readonly string[];
  readonly kept: readonly string[];
  /** What leads nowhere and stands in no other place: `Replaces: Data Connections`. */
  readonly lost: readonly { readonly field: string; readonly words: string }[];
  /** Whether some record here replaces it. */
  readonly isSuperseded: boolean;
}

type Kind = 'supersedes' | 'amends' | 'dependsOn' | 'relatesTo';

const turned: Readonly<Record<StatedLink['relation'], { readonly kind: Kind; readonly isReverse: boolean }>> = {
  supersedes: { kind: 'supersedes', isReverse: false },
  'superseded-by': { kind: 'supersedes', isReverse: true },
  amends: { kind: 'amends', isReverse: false },
  'amended-by': { kind: 'amends', isReverse: true },
  'depends-on': { kind: 'dependsOn', isReverse: false },
  'relates-to': { kind: 'relatesTo', isReverse: false },
};

interface Edge {
  readonly kind: Kind;
  readonly from: EntryId;
  readonly to: EntryId;
}

/** `before`: what records that are not imported now already say. Edges that would close a circle are left out and told. */
export function relate(
  records: readonly { readonly identified: Identified; readonly interpreted: Interpreted }[],
  resolver: Resolver,
): ReadonlyMap<EntryId, Relations> {
  const edges: Edge[] = [];
  const notes = new Map<EntryId, { guessed: string[]; kept: string[]; lost: { field: string; words: string }[] }>();
  for (const { identified, interpreted } of records) {
    const own = { guessed: [] as string[], kept: [] as string[], lost: [] as { field: string; words: string }[] };
    notes.set(identified.id, own);
    const stated: StatedLink[] = [...identified.draft.links];
    if (interpreted.successor !== undefined)
      stated.unshift({ relation: 'superseded-by', text: interpreted.successor, isShown: true, field: 'status' });
    for (const link of stated) {
      const { kind, isReverse } = turned[link.relation];
      const { found, lost } = resolver.inField(link.text, identified.path);
      for (const { target, guess } of found) {
        if (target.id === identified.id) continue;
        const edge = isReverse
          ? { kind, from: target.id, to: identified.id }
          : { kind, from: identified.id, to: target.id };
        if (edges.some((each) => each.kind === kind && each.from === edge.from && each.to === edge.to)) continue;
        if (kind === 'supersedes' && leads(edges, edge.to, edge.from)) {
          own.kept.push(`\`${edge.from}\` supersedes \`${edge.to}\` would close a circle, so it stays text`);
          continue;
        }
        edges.push(edge);
        for (const note of [guess, link.guess]) if (note !== undefined) own.guessed.push(note);
      }
      for (const words of lost) {
        own.kept.push(`${link.field ?? link.relation} \`${words}\` names no record that is here`);
        if (!link.isShown) own.lost.push({ field: link.field ?? link.relation, words });
      }
    }
  }
  return new Map(
    records.map(({ identified: { id } }) => {
      const of = (kind: Kind) =>
        edges
          .filter((edge) => edge.kind === kind && edge.from === id)
          .map(({ to }) => to)
          .sort();
      const stronger = new Set([...of('supersedes'), ...of('amends'), ...of('dependsOn')]);
      const replaced = edges.filter((edge) => edge.kind === 'supersedes' && edge.to === id).map(({ from }) => from);
      const { guessed, kept, lost } = notes.get(id) ?? { guessed: [], kept: [], lost: [] };
      const relations: Relations = {
        supersedes: of('supersedes'),
        amends: of('amends'),
        dependsOn: of('dependsOn'),
        relatesTo: of('relatesTo').filter((other) => !stronger.has(other) && !replaced.includes(other)),
        guessed: [...new Set(guessed)],
        kept: [...new Set(kept)],
        lost,
        isSuperseded: replaced.length > 0,
      };
      return [id, relations] as const;
    }),
  );
}

/** Whether following `supersedes` from `start` leads to `end`. */
function leads(edges: readonly Edge[], start: EntryId, end: EntryId): boolean {
  const seen = new Set<EntryId>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === end) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const edge of edges) if (edge.kind === 'supersedes' && edge.from === next) open.push(edge.to);
  }
  return false;
}
