import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allChanges, areasOfChange, changes, subjectOf, type DatedChange } from '../../../src/domain/changes.ts';
import { addDays, type IsoDate } from '../../../src/domain/date.ts';
import { anyDay, anyTurnover, today } from '../../helpers/any-turnover.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const ever: IsoDate = '0001-01-01';

function told(given: GivenCorpus, since: IsoDate = ever, day: IsoDate = today): readonly string[] {
  return changes(makeCorpus(given), since, day).map(lineOf);
}

function lineOf(change: DatedChange): string {
  const more = change.kind === 'superseded' ? ` by ${change.by.id}` : '';
  return `${change.on} ${change.kind} ${subjectOf(change).id}${more}`;
}

test('a record is new on the day of its decision, or when it was written down if that is later', () => {
  assert.deepEqual(
    told({
      records: [
        { id: 'a', date: '2025-05-01' },
        { id: 'b', date: '2025-05-01', recorded: '2025-06-01' },
        { id: 'c', date: '2025-07-01', recorded: '2025-04-01', status: 'proposed' },
        { id: 'd', recorded: '2025-03-01' },
        { id: 'e' },
      ],
    }),
    ['2025-07-01 new c', '2025-06-01 new b', '2025-05-01 new a', '2025-03-01 new d'],
  );
});

test('what a decision replaces is superseded when the decision is known, by decisions only', () => {
  assert.deepEqual(
    told({
      records: [
        { id: 'old', date: '2025-01-01' },
        { id: 'new', date: '2025-02-01', recorded: '2025-02-03', supersedes: ['old', 'nothing'] },
        { id: 'wish', date: '2025-03-01', status: 'proposed', supersedes: ['new'] },
        { id: 'undated', supersedes: ['new'] },
      ],
    }),
    ['2025-03-01 new wish', '2025-02-03 new new', '2025-02-03 superseded old by new', '2025-01-01 new old'],
  );
});

test('a decision is overturned when somebody looks and finds that it does not hold', () => {
  const looked = (result: 'holds' | 'broken' | 'unclear', on: IsoDate) => ({ by: 'ada', on, result });
  assert.deepEqual(
    told({
      records: [
        { id: 'a', verifications: [looked('holds', '2025-01-01'), looked('broken', '2025-02-01')] },
        { id: 'b', status: 'proposed', verifications: [looked('broken', '2025-02-01')] },
        { id: 'c', status: 'deprecated', verifications: [looked('unclear', '2025-02-01')] },
      ],
    }),
    ['2025-02-01 overturned a'],
  );
});

const nodes = { claim: 'There are 48 nodes.', fact: 'nodes', op: '=', value: 48 } as const;

test('an assumption trips on every day on which a fact breaks it anew, while the record is in force', () => {
  const values = [
    { value: 24, on: '2025-01-01' },
    { value: 48, on: '2025-02-01' },
    { value: 24, on: '2025-03-01' },
    { value: 23, on: '2025-04-01' },
    { value: 48, on: '2025-05-01' },
    { value: 12, on: '2025-06-01' },
    { value: 48, on: '2025-07-01' },
    { value: 12, on: '2025-08-01' },
  ] as const;
  assert.deepEqual(
    told({
      records: [
        { id: 'layout', date: '2025-02-10', assumptions: [nodes] },
        { id: 'later', date: '2025-07-10', supersedes: ['layout'] },
        { id: 'wish', status: 'proposed', assumptions: [nodes] },
      ],
      facts: [{ id: 'nodes', values }],
    }).filter((line) => line.includes('tripped')),
    ['2025-06-01 tripped layout', '2025-03-01 tripped layout'],
  );
});

test('an assumption that was broken from the beginning trips on the day of the decision, or when that was first known', () => {
  const trips = (date: IsoDate | undefined, values: readonly { value: number; on?: IsoDate }[]) =>
    told({
      records: [{ id: 'a', date, assumptions: [nodes] }],
      facts: [{ id: 'nodes', values: values as [{ value: number }] }],
    }).filter((line) => line.includes('tripped'));
  assert.deepEqual(trips('2025-02-10', [{ value: 24 }]), ['2025-02-10 tripped a']);
  assert.deepEqual(trips('2025-02-10', [{ value: 24, on: '2025-03-01' }]), ['2025-03-01 tripped a']);
  assert.deepEqual(trips(undefined, [{ value: 24 }, { value: 23, on: '2025-03-01' }]), []);
  assert.deepEqual(trips(undefined, [{ value: 48 }, { value: 23, on: '2025-03-01' }]), ['2025-03-01 tripped a']);
});

test('receipts, and people who come and go, are told; who leaves is gone on the day after the last', () => {
  const given: GivenCorpus = {
    people: [{ id: 'ada', joined: '2024-01-01', left: '2025-05-30' }, { id: 'ben' }],
    handoffs: [{ id: 'h', from: 'ada' }],
    receipts: [
      { id: 'r', handoff: 'h', by: 'ben', on: '2025-05-20' },
      { id: 'lost', handoff: 'nowhere', by: 'ben', on: '2025-05-20' },
    ],
  };
  assert.deepEqual(told(given), ['2025-05-31 departed ada', '2025-05-20 handed-over h', '2024-01-01 joined ada']);
  assert.deepEqual(told(given, ever, '2025-05-30'), ['2025-05-20 handed-over h', '2024-01-01 joined ada']);
});

test('both days count, and what is still to come is not told', () => {
  const records = (['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'] as const).map((date) => ({
    id: date,
    date,
  }));
  assert.deepEqual(told({ records }, '2025-02-01', '2025-03-01'), [
    '2025-03-01 new 2025-03-01',
    '2025-02-01 new 2025-02-01',
  ]);
});

test('a change belongs to the areas of its records, on both sides and once each', () => {
  const corpus = makeCorpus({
    records: [
      { id: 'old', date: '2025-01-01', areas: ['Data mix', 'storage'] },
      { id: 'new', date: '2025-02-01', areas: ['data-mix', 'cost'], supersedes: ['old'] },
    ],
    people: [{ id: 'ada', joined: '2025-01-01' }],
    handoffs: [{ id: 'h', from: 'ada' }],
    receipts: [{ id: 'r', handoff: 'h', by: 'ada', on: '2025-03-01', items: [{ what: 'new', answers: [] }] }],
  });
  assert.deepEqual(
    allChanges(corpus).map((change) => [change.kind, areasOfChange(corpus, change)]),
    [
      ['handed-over', ['data-mix', 'cost']],
      ['new', ['data-mix', 'cost']],
      ['superseded', ['data-mix', 'storage', 'cost']],
      ['new', ['data-mix', 'storage']],
      ['joined', []],
    ],
  );
});

/** The dated things of a corpus, counted without any of the code under test. */
function datedThings(given: GivenCorpus): readonly string[] {
  const corpus = makeCorpus(given);
  const later = (a?: IsoDate, b?: IsoDate) => (a === undefined || (b !== undefined && b > a) ? b : a);
  return [...corpus.entries.record.values()]
    .flatMap((record) => {
      const day = later(record.date, record.recorded);
      const isDecided = record.status === 'accepted' || record.status === 'deprecated';
      const replaced = new Set(record.supersedes.filter((id) => id !== record.id));
      const broken = record.verifications.filter(({ result }) => result === 'broken');
      return [
        ...(day === undefined ? [] : [`${day} new ${record.id}`]),
        ...(day === undefined || !isDecided
          ? []
          : [...replaced].map((id) => `${day} superseded ${id} by ${record.id}`)),
        ...(isDecided ? broken.map(({ on }) => `${on} overturned ${record.id}`) : []),
      ];
    })
    .concat([...corpus.entries.receipt.values()].map(({ on }) => `${on} handed-over h`))
    .concat(
      [...corpus.entries.person.values()].flatMap(({ id, joined, left }) => [
        ...(joined === undefined ? [] : [`${joined} joined ${id}`]),
        ...(left === undefined ? [] : [`${addDays(left, 1)} departed ${id}`]),
      ]),
    );
}

const anyGiven = fc
  .tuple(anyTurnover, fc.array(fc.option(anyDay, { nil: undefined }), { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([given, days, isBroken]): GivenCorpus => ({
    ...given,
    records: given.records!.map((record, index) => ({
      ...record,
      recorded: days[index],
      verifications: (record.verifications ?? []).map((each) => ({ ...each, result: isBroken ? 'broken' : 'holds' })),
    })),
    people: given.people!.map((person, index) => ({ ...person, joined: days[index] })),
  }));

test('every dated thing is told exactly once', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      assert.deepEqual(allChanges(makeCorpus(given)).map(lineOf).sort(), [...datedThings(given)].sort());
    }),
  );
});

test('an earlier `since` takes nothing away, and parts of a time make up the whole', () => {
  fc.assert(
    fc.property(anyGiven, anyDay, fc.nat({ max: 400 }), (given, since, days) => {
      const corpus = makeCorpus(given);
      const earlier = addDays(since, -days);
      const narrow = changes(corpus, since, today);
      const wide = changes(corpus, earlier, today);
      assert.ok(narrow.every((change) => wide.includes(change)));
      if (since <= today) {
        assert.deepEqual(wide, [...narrow, ...changes(corpus, earlier, addDays(since, -1))]);
      }
    }),
  );
});
