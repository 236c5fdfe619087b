import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueCodes } from '../../../src/domain/issue.ts';
import { kindSections } from '../../../src/views/guide-fields.ts';
import { issueGroups } from '../../../src/views/guide-issues.ts';
import { numbersPage } from '../../../src/views/guide-numbers.ts';
import { guidePage } from '../../../src/views/guide.ts';
import { guidePages } from '../../../src/views/urls.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const corpus = makeCorpus({ wiki: { base: '/wiki/', holderFloor: 1, reviewEvery: 365 } });

test('every page of the guide leads to all of them and knows which it is', () => {
  for (const name of guidePages) {
    const { title, crumbs, pages } = guidePage(corpus, name);
    assert.equal(pages.length, guidePages.length);
    assert.deepEqual(
      pages.filter(({ isHere }) => isHere).map(({ href, label }) => [href, label]),
      [[name === '' ? '/wiki/guide/' : `/wiki/guide/${name}/`, name === '' ? 'Overview' : title]],
    );
    assert.deepEqual(crumbs, name === '' ? [] : [{ label: 'Guide', href: '/wiki/guide/' }]);
  }
});

test('the reference of issues holds every code once, errors apart from warnings', () => {
  const groups = issueGroups();
  assert.deepEqual(groups.flatMap(({ codes }) => codes.map(({ code }) => code)).sort(), Object.keys(issueCodes).sort());
  for (const { severity, codes } of groups) {
    for (const { code } of codes) assert.equal(issueCodes[code].severity, severity);
  }
  const departed = groups.flatMap(({ codes }) => codes).find(({ code }) => code === 'departed-steward');
  assert.equal(departed?.gate, 'handoff');
});

test('fields of a group follow their group, with the whole way to them', () => {
  const plain = { isRequired: false, takes: 'text', description: '' };
  const [section] = kindSections([
    {
      kind: 'path',
      file: 'paths/<id>.mdx',
      fields: [
        { ...plain, name: 'title', fields: [] },
        {
          ...plain,
          name: 'steps',
          takes: 'a list of groups of fields',
          fields: [
            { ...plain, name: 'check', takes: 'a group of fields', fields: [{ ...plain, name: 'answer', fields: [] }] },
          ],
        },
      ],
    },
  ]);
  assert.deepEqual(
    [section?.anchor, section?.title, section?.fields.map(({ path, anchor, depth }) => [path, anchor, depth])],
    [
      'path',
      'Path',
      [
        ['title', 'path.title', 0],
        ['steps', 'path.steps', 0],
        ['steps[].check', 'path.steps.check', 1],
        ['steps[].check.answer', 'path.steps.check.answer', 2],
      ],
    ],
  );
});

test('the page of numbers shows the numbers of this wiki', () => {
  const { holderFloor, fadeDays, fading, weights, reviewEvery } = numbersPage(corpus);
  assert.deepEqual([holderFloor, fadeDays, reviewEvery], ['1', 220, 365]);
  assert.deepEqual(fading, [
    { after: 'half a year', left: '44 %' },
    { after: 'a year', left: '19 %' },
    { after: 'two years', left: '4 %' },
  ]);
  assert.deepEqual(
    weights.map(({ weight }) => weight),
    ['3', '3', '2', '2', '1', '1', '0.5', '0.5'],
  );
});
