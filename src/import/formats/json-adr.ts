/** JSON-ADR 1.0.0: one decision or many in a file of JSON. */

import type { Draft, Reading, StatedLink } from '../draft.ts';
import { slugOf } from '../../domain/id.ts';
import type { SourceFile } from '../draft.ts';
import type { Format } from './format.ts';

type Json = Readonly<Record<string, unknown>>;

export const jsonAdr: Format = {
  name: 'json-adr',
  evidence: ({ file }) => {
    if (!/\.json$/i.test(file.path)) return undefined;
    const data = parse(file);
    return data !== undefined && ('adr' in data || 'adrs' in data)
      ? { weight: 10, why: '`adr` or `adrs` in a file of JSON' }
      : undefined;
  },
  read: ({ file }, why): Reading => {
    const data = parse(file) ?? {};
    const adrs = Array.isArray(data['adrs']) ? data['adrs'] : [data['adr']];
    const isMany = Array.isArray(data['adrs']);
    const drafts = adrs.filter(isObject).map((adr) => draftOf(adr, why, isMany));
    if (drafts.length > 0) return drafts;
    return { outcome: 'refused', format: 'json-adr', why, reason: 'there is no decision in `adr` or `adrs`' };
  },
};

function parse(file: SourceFile): Json | undefined {
  try {
    const data: unknown = JSON.parse(file.text);
    return isObject(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mapped = new Set(
  'number title status date deciders consulted informed tags source_uri context decision_drivers considered_options decision consequences confirmation links custom_sections path'.split(
    ' ',
  ),
);

function draftOf(adr: Json, why: string, isMany: boolean): Draft {
  const number = textOf(adr['number']);
  const title = textOf(adr['title']);
  const people = (['deciders', 'consulted', 'informed'] as const).flatMap((role) => {
    const text = listOf(adr[role]).join('\n');
    return text === '' ? [] : [{ role, text }];
  });
  const url = textOf(adr['source_uri']);
  const others = Object.entries(adr).filter(([key]) => !mapped.has(key));
  const other =
    others.length === 0
      ? []
      : [
          `## Other fields of the original\n\n\`\`\`json\n${JSON.stringify(Object.fromEntries(others), undefined, 2)}\n\`\`\``,
        ];
  return {
    format: 'json-adr',
    why,
    title,
    status: textOf(adr['status']),
    date: textOf(adr['date']),
    people,
    areas: listOf(adr['tags']),
    links: linksOf(adr['links']),
    ...(/^https?:\/\/\S+$/.test(url) ? { url } : {}),
    aliases: number === '' ? [] : [number],
    ...(isMany
      ? { part: number === '' ? title : number, stem: [number.padStart(4, '0'), slugOf(title)].join('-') }
      : {}),
    body: { kind: 'markdown', text: [...bodyOf(adr), ...other].join('\n\n') },
    guessed: [],
    kept: [],
    dropped: [],
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

const relations: Readonly<Record<string, StatedLink['relation']>> = {
  supersedes: 'supersedes',
  replaces: 'supersedes',
  'superseded by': 'superseded-by',
  'replaced by': 'superseded-by',
  amends: 'amends',
  'amended by': 'amended-by',
  'depends on': 'depends-on',
  requires: 'depends-on',
  'relates to': 'relates-to',
};

function linksOf(value: unknown): StatedLink[] {
  return (Array.isArray(value) ? value.filter(isObject) : []).flatMap((link): StatedLink[] => {
    const relation = relations[textOf(link['type']).toLowerCase().replace(/[_-]+/g, ' ')] ?? 'relates-to';
    const target = textOf(link['target']);
    return target === '' ? [] : [{ relation, text: target, isShown: true, field: 'links' }];
  });
}

function bodyOf(adr: Json): string[] {
  const parts: string[] = [];
  const section = (heading: string, text: string) => {
    if (text !== '') parts.push(`## ${heading}\n\n${text}`);
  };
  const bullets = (value: unknown) =>
    listOf(value)
      .map((item) => `- ${item.replace(/\n/g, '\n  ')}`)
      .join('\n');
  section('Context', textOf(adr['context']));
  section(
    'Decision Drivers',
    Array.isArray(adr['decision_drivers']) ? bullets(adr['decision_drivers']) : textOf(adr['decision_drivers']),
  );
  section('Considered Options', optionsOf(adr['considered_options'], bullets));
  section('Decision', textOf(adr['decision']));
  const { consequences } = adr;
  if (isObject(consequences)) {
    const groups = Object.entries(consequences).map(([kind, items]) => {
      const list = bullets(items);
      return list === '' ? '' : `### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n\n${list}`;
    });
    section('Consequences', groups.filter((group) => group !== '').join('\n\n'));
  } else section('Consequences', Array.isArray(consequences) ? bullets(consequences) : textOf(consequences));
  section('Confirmation', textOf(adr['confirmation']));
  section('Links', (Array.isArray(adr['links']) ? adr['links'].filter(isObject) : []).map(linkLine).join('\n'));
  const custom = adr['custom_sections'];
  const sections = Array.isArray(custom)
    ? custom.filter(isObject).map((each): [string, unknown] => [textOf(each['title'] ?? each['name']), each['content']])
    : isObject(custom)
      ? Object.entries(custom)
      : [];
  for (const [name, content] of sections)
    section(
      name === '' ? 'More' : name,
      typeof content === 'string'
        ? content
        : listOf(content).length > 0
          ? bullets(content)
          : JSON.stringify(content ?? ''),
    );
  const path = textOf(adr['path']);
  if (path !== '') parts.push(`Path of the original: \`${path}\``);
  return parts;
}

function optionsOf(value: unknown, bullets: (value: unknown) => string): string {
  const options = Array.isArray(value) ? value : [];
  return options
    .map((option) => {
      if (!isObject(option)) return bullets(option);
      const lists = (['pros', 'cons'] as const).map((side) => {
        const items = listOf(option[side]).map((item) => `- ${side === 'pros' ? 'Good' : 'Bad'}, because ${item}`);
        return items.join('\n');
      });
      return [`### ${textOf(option['name'])}`, textOf(option['description']), ...lists]
        .filter((part) => part !== '')
        .join('\n\n');
    })
    .join('\n\n');
}

function linkLine(link: Json): string {
  return `- ${[textOf(link['type']), textOf(link['target']), textOf(link['description'])].filter((part) => part !== '').join(': ')}`;
}
