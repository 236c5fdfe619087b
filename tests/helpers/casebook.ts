/** The sample wiki as text: what stands in a record's body, and what its front matter vouches for. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { checkCacheDir } from '../../src/cli/check-cache.ts';
import { projectRoot } from '../../src/cli/project-root.ts';
import type { DecisionRecord } from '../../src/domain/record.ts';
import { parseFrontmatter } from '../../src/load/frontmatter.ts';
import { loadFromDisk } from '../../src/load/from-disk.ts';
import { read } from '../../src/mdx/core/reader.ts';

export const contentDir = join(projectRoot, 'content');

/** The sample, and what is wrong with single files of it. Its texts are compiled once for all tests. */
export const { corpus, issues } = await loadFromDisk({ contentDir, cacheDir: checkCacheDir(contentDir) });

/** Every record of the sample. */
export const records: readonly DecisionRecord[] = [...corpus.entries.record.values()];

/** The syntax tree of an entry's body. */
export function treeOf({ file }: { readonly file: string }): Nodes {
  const { body } = parseFrontmatter(readFileSync(join(contentDir, file), 'utf8'), file);
  return read(body, file.endsWith('.md') ? 'md' : 'mdx').tree;
}

/** The text of every node of these kinds, in reading order, without code, formulas and diagrams. A node inside one that was taken is part of it. */
export function blocksOf(tree: Nodes, kinds: readonly Nodes['type'][]): readonly string[] {
  const found: string[] = [];
  const walk = (node: Nodes) => {
    if (kinds.includes(node.type)) found.push(textOf(node));
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return ' ';
    case 'mdxJsxTextElement': {
      const id = node.attributes.find((each) => 'name' in each && each.name === 'id')?.value;
      const inside = node.children.map(textOf).join('');
      return inside === '' && typeof id === 'string' ? id.replaceAll('-', ' ') : inside;
    }
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}

/** Every value that the fact has had; none for an id that is no fact's. */
export function factValues(id: string): readonly number[] {
  return corpus.entries.fact.get(id)?.values.map(({ value }) => value) ?? [];
}
