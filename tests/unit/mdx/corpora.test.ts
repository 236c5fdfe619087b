/** Are real records, written for other tools, compiled without a crash and without anything dangerous left? */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { needsShared, sharedDir } from '../../helpers/shared.ts';
import { compile, dangersIn } from './compiling.ts';

const folder = path.join(sharedDir() ?? '', 'corpora/rust-lang__rfcs/text');
const every = process.env['CAIRN_LONG'] === '1' ? 1 : 16;

for (const format of ['md', 'mdx'] as const) {
  test(`Rust RFCs are compiled as .${format}`, { skip: needsShared }, async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    let shown = 0;
    for (const file of files.filter((_, index) => index % every === 0)) {
      const { html, issues } = await compile(readFileSync(path.join(folder, file), 'utf8'), format);
      assert.deepEqual(dangersIn(html), [], file);
      const errors = issues.filter((each) => each.severity === 'error');
      if (format === 'md') assert.deepEqual(errors, [], file);
      if (errors.length === 0) shown++;
    }
    assert.ok(shown > 0);
  });
}
