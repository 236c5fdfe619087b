/** Pictures of records: drawn where wiki.yaml asks for them, named by their pages, and drawn again only when they change. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { imageSize } from 'image-size';
import { makeWiki } from '../helpers/built-wiki.ts';
import { recordText } from '../helpers/content.ts';

const settings = 'name: Casebook\nbase: /wiki/\norigin: https://wiki.example.org\noutputs: [pictures]\n';

test('each record has a picture that its page names, and an edit draws only what it changes', async () => {
  const wiki = makeWiki({
    'wiki.yaml': settings,
    'records/first.mdx': recordText('"First: \\"things\\" & <others>"'),
    'records/second.mdx': recordText('Second things', 'As before.', 'status: accepted\nsupersedes: [third]'),
    'records/third.mdx': recordText('Third things'),
  });
  const built = await wiki.build();
  assert.equal(built.code, 0, built.output);
  const file = (id: string) => join(wiki.out, `records/${id}.png`);
  const inodes = () => ['first', 'second', 'third'].map((id) => statSync(file(id)).ino);
  for (const id of ['first', 'second', 'third']) {
    const head = wiki.page(`records/${id}`);
    const [, address = ''] = /<meta property="og:image" content="([^"]+)">/.exec(head) ?? [];
    assert.equal(address, `https://wiki.example.org/wiki/records/${id}.png`);
    assert.deepEqual(imageSize(readFileSync(file(id))), { width: 1200, height: 630, type: 'png' });
  }
  const named = [
    ...wiki.page('records/first').matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">/g),
  ];
  assert.deepEqual(
    named.map(([, name, content]) => [name, content]),
    [
      ['og:title', 'First: &quot;things&quot; &amp; <others>'],
      ['og:type', 'article'],
      ['og:site_name', 'Casebook'],
      ['og:description', 'First: &quot;things&quot; &amp; <others>: a decision record, accepted.'],
      ['og:url', 'https://wiki.example.org/wiki/records/first/'],
      ['og:image', 'https://wiki.example.org/wiki/records/first.png'],
      ['og:image:type', 'image/png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      [
        'og:image:alt',
        'First: &quot;things&quot; &amp; <others>. Casebook: accepted. Nobody is named who answers for it.',
      ],
      ['twitter:card', 'summary_large_image'],
    ],
  );
  assert.doesNotMatch(wiki.page('records'), /og:image|twitter:/);

  const before = inodes();
  assert.equal((await wiki.build()).code, 0);
  assert.deepEqual(inodes(), before);

  // the body is not in the picture; the title is, and so it is in that of the record it replaced
  writeFileSync(join(wiki.content, 'records/first.mdx'), recordText('"First: \\"things\\" & <others>"', 'Otherwise.'));
  writeFileSync(
    join(wiki.content, 'records/second.mdx'),
    recordText('Other things', 'As before.', 'status: accepted\nsupersedes: [third]'),
  );
  assert.equal((await wiki.build()).code, 0);
  assert.deepEqual(
    inodes().map((inode, place) => inode === before[place]),
    [true, false, false],
  );

  writeFileSync(join(wiki.content, 'wiki.yaml'), settings.replace('[pictures]', '[json]'));
  assert.equal((await wiki.build()).code, 0);
  assert.equal(existsSync(file('first')), false);
  assert.doesNotMatch(wiki.page('records/first'), /og:image|twitter:/);
});
