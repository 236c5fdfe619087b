/**
 * A wiki with a word of its own in every field and every part of a text, so that one can look where it comes out again.
 * The fields are read out of the schemas: one that is new has a word too, or nothing is made until somebody says which.
 */

import { stringify } from 'yaml';
import type { IsoDate } from '../../src/domain/date.ts';
import { folderOf, type EntryKind } from '../../src/domain/entry.ts';
import { describeKinds, type FieldDescription } from '../../src/schema/describe.ts';

export interface CanaryWiki {
  readonly files: Readonly<Record<string, string>>;
  /** The planted words, with the set that they belong to and where they stand. */
  readonly canaries: readonly Canary[];
}

export interface Canary {
  readonly word: string;
  /** The group whose members alone may see it, or `open`. */
  readonly set: string;
  /** `record options.because`, `system id`, `record text`. */
  readonly where: string;
}

export const canaryDay: IsoDate = '2026-01-31';

const kinds = describeKinds().filter(({ kind }) => kind !== 'wiki') as readonly {
  readonly kind: EntryKind;
  readonly fields: readonly FieldDescription[];
}[];

type Ids = Readonly<Record<EntryKind | 'other' | 'otherSystem' | 'otherPath' | 'step', string>>;

/** Entries of each group that name one another, and entries for everyone that name, wherever they can, those of the first group. */
export function canaryWiki(groups: readonly [string, ...string[]]): CanaryWiki {
  const canaries: Canary[] = [];
  const files: Record<string, string> = {};
  let made = 0;
  const plant = (set: string, where: string): string => {
    const letters = [3, 2, 1, 0].map((place) => String.fromCharCode(97 + (Math.floor(made / 26 ** place) % 26)));
    made++;
    const word = `zq${letters.join('')}qx`;
    canaries.push({ word, set, where });
    return word;
  };
  const number = (set: string, where: string): string => {
    const word = String(734_501 + 13 * made++);
    canaries.push({ word, set, where });
    return word;
  };
  const sets = [...groups, 'open'];
  const names = [...(Object.keys(folderOf) as EntryKind[]), 'other', 'otherSystem', 'otherPath', 'step'] as const;
  const ids = new Map(
    sets.map((set) => [set, Object.fromEntries(names.map((name) => [name, plant(set, `${name} id`)])) as Ids]),
  );
  const title = (set: string, name: string) =>
    canaries.find((one) => one.set === set && one.where === name)?.word ?? '';

  for (const set of sets) {
    const own = ids.get(set)!;
    const named = ids.get(set === 'open' ? groups[0] : set)!;
    const mark = set === 'open' ? {} : { audience: [set] };
    const shared = number(set, 'fact values.value');
    for (const { kind, fields } of kinds) {
      const context = { set, kind, own, named, shared, plant, number };
      const given = Object.fromEntries(
        fields.flatMap((field) => (field.name === 'audience' ? [] : [[field.name, valueOf(field, [], context)]])),
      );
      const yaml = stringify({ ...given, ...mark }, { lineWidth: 0 });
      const isProse = fileEnding(kind) === 'mdx';
      const body = isProse
        ? set === 'open'
          ? speaking(named, title(groups[0], 'record title'), title(groups[0], 'system name'))
          : ownText(set, kind, plant)
        : '';
      files[`${folderOf[kind]}/${own[kind]}.${fileEnding(kind)}`] = isProse ? `---\n${yaml}---\n\n${body}` : yaml;
    }
    const small = { ...mark, title: plant(set, 'other title'), status: 'accepted', date: '2024-05-01' };
    const text = set === 'open' ? speakingMarkdown(named) : `${plant(set, 'other text')}\n`;
    files[`records/${own.other}.md`] = `---\n${stringify(small)}---\n\n${text}`;
    files[`systems/${own.otherSystem}.yaml`] = stringify({ ...mark, name: plant(set, 'other system name') });
    files[`paths/${own.otherPath}.mdx`] = `---\n${stringify({ ...mark, title: plant(set, 'other path title') })}---\n`;
    if (set === 'open') continue;
    const word = plant(set, 'figure file');
    files[`records/${word}.svg`] =
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${plant(set, 'figure text')}</text></svg>`;
    files[`records/${word}.csv`] = `step,${plant(set, 'chart column')}\n1,2\n2,3\n`;
    files[`records/${own.record}.mdx`] +=
      `\n<Figure src="./${word}.svg" alt="${plant(set, 'figure alt')}" />\n\n<Chart type="line" title="${plant(set, 'chart title')}" x="${plant(set, 'chart x')}" y="${plant(set, 'chart y')}" src="./${word}.csv" />\n`;
    files[`.derived/authorship/${own.system}.yaml`] = stringify({
      system: own.system,
      on: canaryDay,
      state: 'measured',
      files: 3,
      'without-author': 1,
      repos: [{ repo: plant(set, 'mined repository') }],
      holders: [{ person: own.person, files: 2 }],
      others: { people: 0, files: 0 },
      'truck-factor': { greedy: 1, pruned: 1 },
    });
  }
  // nothing says who may see these, but they are nothing without somebody who is hidden
  const [first] = groups;
  const hidden = ids.get(first)!;
  files[`handoffs/${plant(first, 'handoff of somebody hidden')}.mdx`] =
    `---\nfrom: ${hidden.person}\nitems:\n  - what: ${plant(first, 'item of somebody hidden')}\n---\n\n${plant(first, 'text of somebody hidden')}\n`;
  files[`people/events/${plant(first, 'event of something hidden')}.yaml`] = stringify({
    by: ids.get('open')!.person,
    on: canaryDay,
    kind: 'path-finished',
    of: hidden.path,
    note: plant(first, 'note on something hidden'),
  });
  files['wiki.yaml'] = stringify({
    name: 'Test',
    today: canaryDay,
    origin: 'https://wiki.example.org',
    audiences: groups,
  });
  return { files, canaries };
}

interface Context {
  readonly set: string;
  readonly kind: EntryKind;
  readonly own: Ids;
  /** Whose entries the fields name, where an entry stays without them. */
  readonly named: Ids;
  readonly shared: string;
  readonly plant: (set: string, where: string) => string;
  readonly number: (set: string, where: string) => string;
}

/** Without these an entry is hidden itself. */
const needed = new Set(['event by', 'event of', 'handoff from', 'receipt by', 'receipt handoff']);

/** What a field names, by the kind of its entry and its path. */
const targets: Readonly<Record<string, keyof Ids>> = {
  'record systems': 'system',
  'record deciders': 'person',
  'record consulted': 'person',
  'record informed': 'person',
  'record steward': 'person',
  'record supersedes': 'other',
  'record amends': 'other',
  'record depends-on': 'other',
  'record conflicts-with': 'other',
  'record relates-to': 'other',
  'record evidence.fact': 'fact',
  'record assumptions.fact': 'fact',
  'record verifications.by': 'person',
  'person team': 'team',
  'person events.of': 'record',
  'event by': 'person',
  'event of': 'path',
  'event done': 'record',
  'event skipped.step': 'record',
  'team lead': 'person',
  'system team': 'team',
  'system owner': 'person',
  'system experts': 'person',
  'system depends-on': 'otherSystem',
  'handoff from': 'person',
  'handoff items.what': 'record',
  'handoff items.to': 'person',
  'handoff open-threads.to': 'person',
  'handoff access.grants': 'team',
  'receipt handoff': 'handoff',
  'receipt by': 'person',
  'receipt items.what': 'record',
  'path maintainer': 'person',
  'path after': 'otherPath',
  'path steps.ref': 'record',
  'term see': 'record',
};

const words: Readonly<Record<string, string>> = {
  'record status': 'accepted',
  'record review-by': '2026-12-01',
  'record verifications.on': '2025-06-01',
  'person left': '2026-06-30',
  'event kind': 'path-finished',
  'event on': '2026-01-20',
  'receipt on': '2026-01-20',
  'handoff last-day': '2026-06-30',
  'system criticality': '3',
};

function valueOf(field: FieldDescription, above: readonly string[], context: Context): unknown {
  const { set, kind, own, named, shared, plant, number } = context;
  const path = [...above, field.name];
  const where = `${kind} ${path.join('.')}`;
  const target = targets[where];
  const isList = field.takes.startsWith('a list');
  if (target !== undefined) {
    const id = (needed.has(where) ? own : named)[target];
    return isList ? [id] : id;
  }
  const known = words[where];
  if (known !== undefined) return known;
  if (where === 'record evidence.value' || where === 'fact values.value') return shared;
  if (where === 'record evidence.expr') return `fact:${named.fact} * 1`;
  if (where === 'path steps.id') return set === 'open' ? undefined : own.step;
  if (field.fields.length > 0) {
    const group = Object.fromEntries(field.fields.map((each) => [each.name, valueOf(each, path, context)]));
    return isList ? [group] : group;
  }
  if (field.takes.startsWith('`')) return /`([^`]+)`/.exec(field.takes)?.[1];
  switch (field.takes) {
    case 'text':
      return plant(set, where);
    case 'a list of texts':
    case 'a list of ids':
      return [plant(set, where)];
    case 'a day, `YYYY-MM-DD`':
      return '2025-01-02';
    case 'a number':
      return number(set, where);
    case 'a whole number of at least 1':
      return 5;
    case 'an address':
      return `https://example.org/${plant(set, where)}`;
    case 'names, each with text':
      return { [plant(set, `${where} name`)]: plant(set, where) };
    case 'text, or `text` and `url`':
      return { text: plant(set, where), url: `https://example.org/${plant(set, `${where} url`)}` };
    case 'a list; each item an address, or `label` and `url`':
      return [{ label: plant(set, where), url: `https://example.org/${plant(set, `${where} url`)}` }];
    default:
      throw new Error(`Say in canaries.ts what \`${where}\` may hold, which takes ${field.takes}.`);
  }
}

function fileEnding(kind: EntryKind): 'mdx' | 'yaml' {
  return kind === 'record' || kind === 'handoff' || kind === 'path' ? 'mdx' : 'yaml';
}

/** All that a text may hold, each with a word of its own. */
function ownText(set: string, kind: EntryKind, plant: Context['plant']): string {
  const word = (part: string) => plant(set, `${kind} ${part}`);
  return `## ${word('heading')}

Words ${word('text')}, *${word('emphasis')}*, [${word('link')}](https://example.org/${word('address')}), \`${word('code')}\`.

\`\`\`text
${word('block')}
\`\`\`

- ${word('list')}

| ${word('table head')} | b |
| --- | --- |
| ${word('table')} | c |

<Callout kind="note" title="${word('callout title')}">${word('callout')}</Callout>

<Quote source="${word('quote source')}">${word('quote')}</Quote>
${kind === 'record' ? diagram(word('diagram')) : ''}`;
}

function diagram(word: string): string {
  return `\n\`\`\`mermaid\ngraph LR\n  a["${word}"] --> b\n\`\`\`\n`;
}

/** A text that leads to what is hidden in every way there is, in words that give it away and in words that do not. */
function speaking(hidden: Ids, recordTitle: string, systemName: string): string {
  return `## Decision about <Ref id="${hidden.record}" />

It names <Ref id="${hidden.system}" />, <Ref id="${hidden.system}">the innocent system</Ref>, <Ref id="record:${hidden.record}" />,
<Term id="${hidden.term}" />, <Fact id="${hidden.fact}" />, <Ref id="${hidden.fact}" /> and <Ref id="${hidden.person}" />.

## On [${recordTitle}](../records/${hidden.record}.mdx)

It links [to innocent words](../records/${hidden.record}.mdx#anchor), [${systemName}](/systems/${hidden.system}/), [by label][label],
[${hidden.fact}](../facts/${hidden.fact}.yaml) and [its records](/records/system/${hidden.system}/).

<Quote source="${recordTitle}" url="/records/${hidden.record}/">Something was said.</Quote>

[label]: ../teams/${hidden.team}.yaml
`;
}

function speakingMarkdown(hidden: Ids): string {
  return `It links [to innocent words](./${hidden.record}.mdx) and [${hidden.record}](./${hidden.record}.mdx), <a href="../systems/${hidden.system}.yaml">in HTML</a>, [by label][label].

[label]: ../teams/${hidden.team}.yaml
`;
}
