/** Is what a library drew read as it was written, and refused when it is not well-formed? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '../../../src/mdx/xml.ts';

test('elements, attributes, entities and comments are read', () => {
  assert.deepEqual(
    parseXml(
      `<?xml version="1.0"?><!-- c --><svg viewBox='0 0 1 1'><text x="1">a &lt; &#98; &#x63; &amp;lt;</text><path /></svg>`,
    ),
    {
      type: 'element',
      tagName: 'svg',
      properties: { viewBox: '0 0 1 1' },
      children: [
        {
          type: 'element',
          tagName: 'text',
          properties: { x: '1' },
          children: [{ type: 'text', value: 'a < b c &lt;' }],
        },
        { type: 'element', tagName: 'path', properties: {}, children: [] },
      ],
    },
  );
});

for (const [source, message] of [
  ['<svg>', 'not one closed element'],
  ['<svg></g>', '</g> closes another tag'],
  ['</svg>', '</svg> closes another tag'],
  ['<svg/><svg/>', 'not one closed element'],
  ['<svg a=b></svg>', 'not well-formed at 0: <svg a=b></svg>'],
  ['<svg><!DOCTYPE x></svg>', 'not well-formed at 5: <!DOCTYPE x></svg>'],
  ['words', 'not one closed element'],
] as const) {
  test(`${JSON.stringify(source)} is refused`, () => {
    assert.throws(() => parseXml(source), new Error(message));
  });
}
