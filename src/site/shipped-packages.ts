/** Whose code, styles and fonts does a browser get? What the bundler says it has put into the files of the client. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The part of a bundler's output that is looked at (of Rolldown and of Rollup). */
export type Bundle = Readonly<
  Record<
    string,
    | { readonly type: 'chunk'; readonly modules: Readonly<Record<string, { readonly renderedLength: number }>> }
    | { readonly type: 'asset'; readonly originalFileNames: readonly string[] }
  >
>;

/**
 * The folders of packages whose files have gone into a bundle.
 * @param assetsOnly of a bundle that is run when the site is built, of which only style sheets and fonts are published
 */
export function packagesIn(bundle: Bundle, root: string, assetsOnly: boolean): readonly string[] {
  const files = Object.values(bundle).flatMap((output) => {
    if (output.type === 'asset') return output.originalFileNames;
    if (assetsOnly) return [];
    return Object.entries(output.modules).flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : []));
  });
  return [...new Set(files.flatMap((file) => packageOf(file, root) ?? []))];
}

/** The folder of the package that a file belongs to; `undefined` for a file of our own. */
function packageOf(file: string, root: string): string | undefined {
  const path = file.replaceAll('\\', '/').replace(/^\0/, '');
  const [, inner] = /^(.*\/?node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(path) ?? [];
  if (inner === undefined) return undefined;
  return inner.startsWith('/') || /^[a-z]:/i.test(inner) ? inner.split('/').join(sep) : join(root, inner);
}

/** The text of `licences.txt`: each package with its version and the licence it comes under, in full. */
export function licencesText(folders: readonly string[]): string {
  const parts = [...new Set(folders)].map(describe).sort((a, b) => (a.title < b.title ? -1 : 1));
  const list = parts.map(({ title }) => `- ${title}`).join('\n');
  const texts = parts.map(({ title, text }) => `${'='.repeat(72)}\n${title}\n${'='.repeat(72)}\n\n${text.trim()}\n`);
  return `What this site is made of, as it reaches your browser, and under which licences.\n\n${list}\n\n${texts.join('\n')}`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function describe(folder: string): { readonly title: string; readonly text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^(?:licen[cs]e|copying)(?:\.|$)/i.test(entry.name),
  )?.name;
  if (license === undefined && file === undefined)
    throw new Error(`${name} ${version} names no licence; it may not be shipped.`);
  const text =
    file === undefined
      ? `Under ${license}; its package holds no text of it.`
      : readFileSync(join(folder, file), 'utf8');
  return { title: `${name} ${version} (${license ?? 'see below'})`, text };
}
