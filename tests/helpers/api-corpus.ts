/** A small corpus in which everything that programs are told of happens once. */

import type { Corpus } from '../../src/domain/corpus.ts';
import type { SiteSource } from '../../src/api/source.ts';
import { makeCorpus, type GivenCorpus } from './make-corpus.ts';

export const apiDay = '2026-01-31';

const given: GivenCorpus = {
  wiki: { name: 'Casebook', origin: 'https://wiki.example.org', base: '/wiki/', reviewNotice: 30 },
  people: [
    { id: 'ada', name: 'Ada Okafor', role: 'Engineer', team: 'training', aliases: ['ada@example.org', 'ada-o'] },
    { id: 'ben', name: 'Ben Ito', left: '2026-02-20' },
  ],
  teams: [{ id: 'training', name: 'Training', lead: 'ada' }],
  systems: [{ id: 'cluster', name: 'The cluster', owner: 'training', criticality: 3, repos: ['trainer'] }],
  facts: [{ id: 'speed', name: 'Link speed', values: [{ value: 100, unit: 'Gb/s', on: '2025-01-01' }] }],
  terms: [{ id: 'bf16', term: 'BF16', aliases: ['bfloat16'], definition: 'A number of 16 bits.' }],
  records: [
    {
      id: 'fp16',
      title: 'Train in FP16',
      date: '2024-01-10',
      areas: ['numerics'],
      aliases: ['adr-1'],
      options: [{ name: 'BF16', verdict: 'rejected', because: 'The hardware lacked it | then.' }],
    },
    {
      id: 'bf16',
      title: 'Train in BF16',
      summary: 'BF16 in all runs.',
      date: '2025-03-11',
      areas: ['numerics'],
      systems: ['cluster'],
      deciders: ['ada', 'somebody'],
      steward: 'training',
      supersedes: ['fp16'],
      reviewBy: '2026-01-01',
      options: [{ name: 'FP16', verdict: 'rejected', because: 'It diverged.', numbers: { loss: '3.1' } }],
      evidence: [{ claim: 'No spikes', value: '0', unit: 'spikes', source: { text: 'Log' }, fact: 'speed' }],
      assumptions: [{ claim: 'Links stay fast', fact: 'speed', op: '>=', value: 200, unit: 'Gb/s' }],
      verifications: [{ by: 'ada', on: '2025-06-01', result: 'holds' }],
    },
    { id: 'muon', title: 'Try Muon', status: 'proposed', date: '2026-01-20', dependsOn: ['bf16'] },
    { id: 'tape', title: 'Keep tapes', status: 'rejected', date: '2025-05-01' },
  ],
  handoffs: [
    {
      id: 'ben',
      from: 'ben',
      lastDay: '2026-02-20',
      items: [
        { what: 'cluster', to: 'ada', questions: ['Where are the keys?'] },
        { what: 'the old scripts', questions: [] },
      ],
      openThreads: [{ title: 'Move the disks', next: 'Ask the vendor', to: 'ada' }],
      access: [{ what: 'the console', where: 'the vault' }],
    },
  ],
  paths: [{ id: 'first-week', title: 'First week', steps: [{ ref: 'bf16', why: 'To start' }] }],
};

export function makeApiCorpus(more: GivenCorpus = {}): Corpus {
  return makeCorpus({ ...given, ...more, wiki: { ...given.wiki, ...more.wiki } });
}

/** A source whose pages have keys, and whose entries have no prose unless it is given. */
export function makeApiSource(corpus = makeApiCorpus(), prose: Readonly<Record<string, string>> = {}): SiteSource {
  return {
    corpus,
    history: { kind: 'none' },
    today: apiDay,
    prose: async ({ id }) => prose[id] ?? '',
    textOf: async (file) => `text of ${file}`,
    assetUrl: (file) => (file.endsWith('.svg') ? `/wiki/assets/${file.replace(/.*\//, '')}` : undefined),
    pageKey: (file) => `key of ${file}`,
    draw: async ({ title }) => new TextEncoder().encode(`picture of ${title}`),
  };
}
