/** Does the fast reader read as the core does? */

import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { read } from '../../../src/mdx/core/reader.ts';
import { readFast } from '../../../src/mdx/fast-reader.ts';
import { createRenderer } from '../../../src/mdx/renderer.ts';
import { toHtmlTree } from '../../../src/mdx/to-html-tree.ts';
import { needsShared, sharedDir } from '../../helpers/shared.ts';
import { makeContent, makeSource } from './compiling.ts';

/** The tree of elements with their properties, and the problems; a text that comes in two pieces is one. */
async function readingOf(reader: typeof read | typeof readFast, text: string): Promise<string> {
  const { tree, problems } = await reader(text, 'md');
  const written = JSON.stringify(plain(toHtmlTree(tree, text, 'md'))).replaceAll('","', '');
  return `${written}\n${JSON.stringify(problems)}`;
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

test('every text of the sample, the starter and the fixtures is read alike', async () => {
  assert.ok(ours.length > 25);
  for (const file of ours) {
    const text = withoutFrontMatter(path.join(project, file));
    assert.equal(await readingOf(readFast, text), await readingOf(read, text), file);
  }
});

/** One list, whose items the fast reader sets apart since a blank line stands after a block within the last of them. */
const knownOther = new Set(['rust-lang__rfcs/text/3875-build-std-explicit-dependencies.md']);

test('real records of other teams are read alike', { skip: needsShared }, async () => {
  const corpora = path.join(sharedDir() ?? '', 'corpora');
  const others = new Set<string>();
  for (const file of globSync('**/*.md', { cwd: corpora })) {
    const text = withoutFrontMatter(path.join(corpora, file));
    if ((await readingOf(readFast, text)) !== (await readingOf(read, text))) others.add(file);
  }
  assert.deepEqual(others, knownOther);
});

const bits = [
  ['a', 'word ', '*', '**', '_', '`', '``', '[', '](x)', '](<u r>)', '![', '\n', '\n\n', '# ', '- ', '1. ', '> '],
  ['  ', '    ', '\t', '|', '\n|-|-|\n', '~~', '```', '```js\n', '<b>', '</b>', '<Callout>', '</Callout>', '<br/>'],
  ['<', '>', 'https://a.b', '[^1]', '[^1]: ', '&lt;', '\\', '---', '{', '}', '{/* c */}', '$', '\0', '<!-- x -->'],
].flat();
const texts = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(''));

test('no text makes the fast reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      await assert.doesNotReject(readingOf(readFast, text));
    }),
    { numRuns: 3000 },
  );
});

test('a process that ends in the middle of its work harms no text', async (t) => {
  const contentDir = await makeContent();
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  t.after(() => unsubscribe('child_process', note));
  const renderer = createRenderer({ contentDir, threads: 2, timeoutMs: 700 });
  t.after(() => renderer.close());
  const slow = { ...makeSource(`${'*a_ '.repeat(10_000)}$`, 'md'), file: 'records/slow.md' };
  const others = ['One', 'Two', 'Three'].map((text) => ({ ...makeSource(text), file: `records/${text}.mdx` }));
  const all = [slow, ...others].map((source) => renderer.compile(source));
  await wait(300);
  started[0]?.kill('SIGKILL');
  assert.deepEqual(
    (await Promise.all(all)).map(({ issues }) => issues.map(({ code }) => code)),
    [['too-complex'], [], [], []],
  );
  assert.equal(started.length, 2, 'another process took its place');
});
