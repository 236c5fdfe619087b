import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { feedFiles } from '../../../src/api/feed-files.ts';
import { eventsOf } from '../../../src/api/feeds/events.ts';
import { atomText } from '../../../src/api/feeds/feed.ts';
import { uuidOf } from '../../../src/api/feeds/names.ts';
import { apiDay, makeApiCorpus, makeApiSource } from '../../helpers/api-corpus.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const grammar = XmlDocument.fromString(readFileSync(new URL('../../fixtures/feeds/atom.rng', import.meta.url), 'utf8'));
const atom = RelaxNGValidator.fromDoc(grammar);
const none = { kind: 'none' } as const;

/** @throws what is wrong with the feed */
function checkAtom(text: string): XmlDocument {
  const document = XmlDocument.fromString(text);
  atom.validate(document);
  return document;
}

const address = { type: 'string', format: 'uri-reference' };
/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string' },
    description: { type: 'string' },
    home_page_url: address,
    feed_url: address,
    language: { type: 'string' },
    authors: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } }, minProperties: 1 } },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_text'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          url: address,
          title: { type: 'string' },
          content_text: { type: 'string' },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
  additionalProperties: false,
};

async function textsOf(source = makeApiSource()): Promise<ReadonlyMap<string, string>> {
  const texts = [...feedFiles(source)].map(async ({ path, text }) => [path, await text(() => undefined)] as const);
  return new Map(await Promise.all(texts));
}

test('every feed is valid Atom, with an origin and without, and with nothing to tell', async () => {
  const plain = makeApiSource(makeApiCorpus({ wiki: { origin: undefined } }));
  for (const source of [makeApiSource(), plain, makeApiSource(makeCorpus({ systems: [{ id: 'idle' }] }))]) {
    const feeds = [...(await textsOf(source))].filter(([path]) => path.endsWith('.atom'));
    assert.ok(feeds.length >= 5);
    for (const [, text] of feeds) checkAtom(text).dispose();
  }
});

test('the grammar refuses a feed without an id', () => {
  assert.throws(() => checkAtom('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>'));
});

test('every JSON feed is valid', async () => {
  const ajv = addFormats.default(new Ajv2020({ allErrors: true }));
  const validate = ajv.compile(jsonFeed);
  const feeds = [...(await textsOf())].filter(([path]) => path.endsWith('.json'));
  assert.ok(feeds.length >= 5);
  for (const [path, text] of feeds) {
    assert.ok(validate(JSON.parse(text)), `${path}: ${ajv.errorsText(validate.errors)}`);
  }
});

test('whatever a title holds, its feed is valid Atom and tells the title', () => {
  const given = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(given, (title) => {
      const corpus = makeApiCorpus({ records: [{ id: 'x', title, date: '2025-01-01' }], handoffs: [] });
      const events = eventsOf(corpus, none, apiDay);
      const document = checkAtom(atomText(corpus, { path: 'feeds/all', title, description: title, events }));
      document.dispose();
    }),
    { numRuns: 60 },
  );
});

test('marks of HTML in a title are shown, not read', async () => {
  const corpus = makeApiCorpus({ records: [{ id: 'x', title: 'Use <T> & ]]>', date: '2025-01-01' }], handoffs: [] });
  const document = checkAtom((await textsOf(makeApiSource(corpus))).get('feeds/all.atom') ?? '');
  const title = document.get('//a:entry/a:title', { a: 'http://www.w3.org/2005/Atom' });
  assert.equal(title?.content, 'Decided: Use &lt;T&gt; &amp; ]]&gt;');
  document.dispose();
});

test('events are dated by what the files say, newest first', () => {
  assert.deepEqual(
    eventsOf(makeApiCorpus(), none, apiDay).map(({ on, title }) => `${on} ${title}`),
    [
      '2026-01-21 Handoff from Ben Ito: 2 items waiting',
      '2025-12-02 Look again: Train in BF16',
      '2025-05-01 Rejected: Keep tapes',
      '2025-03-11 Decided: Train in BF16',
      '2025-03-11 Overturned: Train in FP16',
      '2024-01-10 Decided: Train in FP16',
    ],
  );
});

test('what is still to come is not told', () => {
  const told = eventsOf(makeApiCorpus(), none, '2025-04-01').map(({ title }) => title);
  assert.deepEqual(told, ['Decided: Train in BF16', 'Overturned: Train in FP16', 'Decided: Train in FP16']);
});

test('a day later the feeds and calendars are the same', async () => {
  assert.deepEqual(await textsOf({ ...makeApiSource(), today: '2026-02-01' }), await textsOf());
});

test('areas and systems have feeds of their own', async () => {
  const texts = await textsOf();
  const titles = (path: string) =>
    (JSON.parse(texts.get(path) ?? '{}') as { items: { title: string }[] }).items.map(({ title }) => title);
  assert.deepEqual(titles('feeds/systems/cluster.json'), [
    'Handoff from Ben Ito: 2 items waiting',
    'Look again: Train in BF16',
    'Decided: Train in BF16',
  ]);
  assert.equal(titles('feeds/areas/numerics.json').length, 4);
});

test('calendars are read by a library for them, each event a whole day', async () => {
  const texts = await textsOf();
  const read = (path: string) => {
    const calendar = new ICAL.Component(ICAL.parse(texts.get(path) ?? ''));
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return [event.summary, event.startDate.toString(), event.endDate.toString(), event.startDate.isDate, event.uid];
    });
  };
  const named = (name: string) => uuidOf(`Casebook\n${name}`);
  assert.deepEqual(read('calendars/reviews.ics'), [
    ['Look again: Train in BF16', '2026-01-01', '2026-01-02', true, named('record:bf16:review')],
  ]);
  assert.deepEqual(read('calendars/last-days.ics'), [
    ['Last day: Ben Ito', '2026-02-20', '2026-02-21', true, named('person:ben:last-day')],
  ]);
});

test('a name has one UUID of version 5, and another name another one', () => {
  assert.match(uuidOf('a'), /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.equal(uuidOf('a'), uuidOf('a'));
  assert.notEqual(uuidOf('a'), uuidOf('b'));
});
