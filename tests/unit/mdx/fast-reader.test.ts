/** Does the fast reader read as the core does? */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { read } from '../../../src/mdx/core/reader.ts';
import { refuse } from '../../../src/mdx/core/refusals.ts';
import { readFast } from '../../../src/mdx/fast-reader.ts';
import { createRenderer } from '../../../src/mdx/renderer.ts';
import { toHtmlTree } from '../../../src/mdx/to-html-tree.ts';
import { needsShared, sharedDir } from '../../helpers/shared.ts';
import { makeContent, makeSource } from './compiling.ts';

type Format = 'md' | 'mdx';

/** The tree of elements with their properties, and all problems; a text that comes in two pieces is one. */
function readingOf(reader: typeof read, text: string, format: Format): string {
  const { tree, problems } = reader(text, format);
  const refused = format === 'mdx' ? refuse(tree, text) : [];
  const written = JSON.stringify(plain(toHtmlTree(tree, text, format))).replaceAll('","', '');
  return `${written}\n${JSON.stringify([...problems, ...refused])}`;
}

function plain(node: Root | Element): unknown {
  const children = node.children.map((child) =>
    child.type === 'element' ? plain(child) : child.type === 'text' ? child.value : child.type,
  );
  return node.type === 'root' ? children : [node.tagName, node.properties, children];
}

function withoutFrontMatter(file: string): string {
  return readFileSync(file, 'utf8').replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
}

const project = path.resolve(import.meta.dirname, '../../..');
const ours = ['content/**/*.mdx', 'src/cli/starter/**/*.mdx', 'tests/fixtures/mdx/*.mdx'].flatMap((pattern) =>
  globSync(pattern, { cwd: project }),
);

test('every text of the sample, the starter and the fixtures is read alike', () => {
  assert.ok(ours.length > 25);
  for (const file of ours) {
    const text = withoutFrontMatter(path.join(project, file));
    for (const format of ['md', 'mdx'] as const) {
      assert.equal(readingOf(readFast, text, format), readingOf(read, text, format), `${file} as ${format}`);
    }
  }
});

/** One list, whose items the fast reader sets apart since a blank line stands after a block within the last of them. */
const knownOther = new Set(['rust-lang__rfcs/text/3875-build-std-explicit-dependencies.md']);

test('real records of other teams are read alike', { skip: needsShared }, () => {
  const corpora = path.join(sharedDir() ?? '', 'corpora');
  const others = globSync('**/*.md', { cwd: corpora }).filter((file) => {
    const text = withoutFrontMatter(path.join(corpora, file));
    return readingOf(readFast, text, 'md') !== readingOf(read, text, 'md');
  });
  assert.deepEqual(new Set(others), knownOther);
});

const bits = [
  ['a', 'word ', '*', '**', '_', '`', '``', '[', '](x)', '](<u r>)', '![', '\n', '\n\n', '# ', '- ', '1. ', '> '],
  ['  ', '    ', '\t', '|', '\n|-|-|\n', '~~', '```', '```js\n', '<b>', '</b>', '<Callout>', '</Callout>', '<br/>'],
  ['<', '>', 'https://a.b', '[^1]', '[^1]: ', '&lt;', '\\', '---', '{', '}', '{/* c */}', '$', '\0', '<!-- x -->'],
].flat();
const texts = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(''));

test('what the core refuses in MDX, the fast reader refuses', () => {
  const problemsOf = (reader: typeof read, text: string) => {
    const { tree, problems } = reader(text, 'mdx');
    return problems.length + refuse(tree, text).length;
  };
  const holds = (text: string) => (problemsOf(read, text) > 0 ? problemsOf(readFast, text) > 0 : true);
  fc.assert(fc.property(texts, holds), { numRuns: 3000 });
});

test('a text on which the fast reader crashes is read by the core, and the others are not harmed', async (t) => {
  const contentDir = await makeContent();
  const renderer = createRenderer({ contentDir, threads: 2 });
  t.after(() => renderer.close());
  const crash = { ...makeSource('export b\n```[^1]:   1. [^1]: '), file: 'records/crash.mdx' };
  const others = ['One', 'Two', 'Three'].map((text) => ({ ...makeSource(text), file: `records/${text}.mdx` }));
  const all = await Promise.all([crash, ...others].map((source) => renderer.compile(source)));
  assert.deepEqual(
    all.map(({ issues }) => issues.map(({ code, message }) => `${code}: ${message}`)),
    [['unsafe-mdx: `export b` begins with `export`, which loads or runs code in MDX.'], [], [], []],
  );
});
