/** What do the labels of foreign fields mean here? */

import type { PeopleRole, StatedRelation } from '../draft.ts';

export type Meaning =
  | { readonly field: 'title' | 'name' | 'status' | 'summary' | 'areas' | 'url' }
  /** `decided` before `created` before `updated`, where a source has several. */
  | { readonly field: 'date'; readonly rank: 'decided' | 'created' | 'updated' }
  | { readonly field: 'people'; readonly role: PeopleRole }
  | { readonly field: 'relation'; readonly relation: StatedRelation };

function all<Value>(value: Value, labels: string): [string, Value][] {
  return labels.split('|').map((label) => [label, value]);
}

const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...all<Meaning>({ field: 'title' }, 'title|proposal name|adr title'),
  ...all<Meaning>({ field: 'name' }, 'feature name|name'),
  ...all<Meaning>(
    { field: 'status' },
    'status|state|decision status|proposal status|rfc status|adr status|current status',
  ),
  ...all<Meaning>({ field: 'summary' }, 'description|summary|excerpt'),
  ...all<Meaning>(
    { field: 'areas' },
    'tags|tag|labels|label|area|areas|category|categories|topic|topics|keywords|scope|owning sig|participating sigs|owning stage|participating stages|domain',
  ),
  ...all<Meaning>(
    { field: 'date', rank: 'decided' },
    'date|decided|decided on|date decided|decision date|date of decision|approved on|approval date|accepted on|date accepted',
  ),
  ...all<Meaning>(
    { field: 'date', rank: 'created' },
    'created|created on|created at|creation date|date created|start date|started|initial version|proposed on|date proposed|drafted|drafted on|submitted|published|publish date',
  ),
  ...all<Meaning>(
    { field: 'date', rank: 'updated' },
    'updated|last updated|last update|last modified|modified|last edited|revised|last revised|date updated|review date',
  ),
  ...all<Meaning>(
    { field: 'people', role: 'deciders' },
    'deciders|decider|decision makers|decision maker|decision-maker(s)|decided by|author|authors|author(s)|owner|owners|approver|approvers|approved by|dri|dris|champion|champions|proposer|proposers|proposed by|lead|leads|editor|editors',
  ),
  ...all<Meaning>(
    { field: 'people', role: 'consulted' },
    'consulted|reviewer|reviewers|required reviewers|review manager|review managers|coach|coaches|sponsor|sponsors|contributors|participants|shepherd|shepherds|bdfl delegate|pep delegate',
  ),
  ...all<Meaning>({ field: 'people', role: 'informed' }, 'informed|stakeholders'),
  ...all<Meaning>({ field: 'relation', relation: 'supersedes' }, 'supersedes|supercedes|replaces|obsoletes'),
  ...all<Meaning>(
    { field: 'relation', relation: 'superseded-by' },
    'superseded by|superceded by|replaced by|obsoleted by',
  ),
  ...all<Meaning>({ field: 'relation', relation: 'amends' }, 'amends|updates|extends'),
  ...all<Meaning>({ field: 'relation', relation: 'amended-by' }, 'amended by|updated by|extended by'),
  ...all<Meaning>({ field: 'relation', relation: 'depends-on' }, 'requires|depends on'),
  ...all<Meaning>(
    { field: 'relation', relation: 'relates-to' },
    'see also|related|relates to|related adrs|related to|related proposals|related records|previous proposal|previous proposals',
  ),
]);

/** `**Superseded by:**` and `superseded_by` as `superseded by`. */
export function labelOf(key: string): string {
  return key
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_`:#]+/g, ' ')
    .replace(/(?<=[A-Za-z])-(?=[A-Za-z])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What a label means; undefined for labels that nothing here stands for. */
export function meaningOf(key: string): Meaning | undefined {
  const label = labelOf(key);
  return (
    meanings.get(label) ??
    meanings.get(label.replace(/\s*\((?:s|es)\)$/, '')) ??
    meanings.get(label.replace(/\s*\([^)]*\)$/, ''))
  );
}
