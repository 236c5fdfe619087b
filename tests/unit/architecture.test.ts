/** Does the house still stand as ARCHITECTURE.md draws it? Every import of src is read and held against one table. */

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { checks, outsideChecks } from '../../src/checks/index.ts';
import { issueCodes } from '../../src/domain/issue.ts';

const src = join(import.meta.dirname, '..', '..', 'src');

interface Room {
  /** Folders of src that it may import from, besides itself. */
  readonly folders: readonly string[];
  readonly libraries: RegExp | 'any';
  /** Whether it runs in Node only; the others run in a browser too. */
  readonly node?: boolean;
}

const none = /^(?!)/;
const syntaxTrees =
  /^(remark|rehype|micromark|mdast|hast|hastscript|unist|unified|vfile|github-slugger)(-|$)|^@types\/(mdast|hast)$/;

/** The longest name that a file's folder begins with is its room. */
const rooms: Readonly<Record<string, Room>> = {
  domain: { folders: [], libraries: none },
  checks: { folders: ['domain', 'mdx/core'], libraries: none },
  views: { folders: ['domain', 'yaml'], libraries: none },
  schema: { folders: ['domain'], libraries: /^zod$/ },
  yaml: { folders: ['domain'], libraries: /^yaml$/ },
  'mdx/core': { folders: ['domain'], libraries: syntaxTrees },
  mdx: { folders: ['mdx/core', 'secrets', 'domain'], libraries: 'any', node: true },
  secrets: { folders: ['domain'], libraries: /^@secretlint\// },
  load: {
    folders: ['schema', 'domain', 'mdx', 'views', 'secrets', 'yaml'],
    libraries: /^(yaml|zod|astro:content)$/,
    node: true,
  },
  site: { folders: ['domain'], libraries: /^astro($|[:/])/, node: true },
  'search/ask': { folders: ['domain'], libraries: /^porter2$/ },
  'search/index': { folders: ['domain', 'views', 'site', 'search/ask'], libraries: /^(pagefind|cborg)$/, node: true },
  import: {
    folders: ['domain', 'mdx/core'],
    libraries: /^(remark|rehype|mdast|hast|unified|yaml|node-diff3)(-|$)|^@asciidoctor\/core$|^ignore$/,
  },
  compose: { folders: ['domain', 'yaml'], libraries: /^yaml$/ },
  api: {
    folders: ['domain', 'views', 'site', 'import'],
    libraries:
      /^(zod|feed|ical-generator|hast-util-from-html|hast-util-to-mdast|mdast-util-(gfm|to-markdown)|hast|mdast)$/,
    node: true,
  },
  picture: { folders: ['domain', 'views'], libraries: /^(@takumi-rs\/core|fontkitten)$/, node: true },
  components: { folders: ['views', 'domain', 'styles'], libraries: /^astro($|:)/ },
  pages: {
    folders: ['load/from-astro', 'domain', 'views', 'compose', 'schema', 'components', 'repository', 'styles'],
    libraries: /^astro($|:)/,
  },
  elements: {
    folders: ['search/ask', 'mdx/core', 'compose', 'secrets', 'domain', 'styles', 'yaml'],
    libraries: /^(?!astro)/,
  },
  cli: {
    folders: [
      'domain',
      'checks',
      'views',
      'schema',
      'mdx',
      'mdx/core',
      'load',
      'site',
      'search',
      'import',
      'api',
      'picture',
      'compose',
      'yaml',
    ],
    libraries: /^(?!astro:)/,
    node: true,
  },
  repository: { folders: [], libraries: none },
  styles: { folders: [], libraries: none },
  '': { folders: ['load'], libraries: /^astro($|:)/ },
};

/** Rooms whose functions give the same for the same arguments, on any day. */
const timeless = new Set([
  'domain',
  'secrets',
  'checks',
  'views',
  'schema',
  'yaml',
  'mdx/core',
  'search/ask',
  'import',
  'api',
  'compose',
]);

/** Tables, whose length is the number of things in the world. */
const tables = new Set(['domain/issue.ts', 'mdx/core/vocabulary.ts']);
const mostLines = 180;

interface Source {
  /** Path from src, with `/`. */
  readonly file: string;
  readonly text: string;
}

const sources: readonly Source[] = await Promise.all(
  (await readdir(src, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:m?[jt]s|astro|mdx)$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('cli/starter/') && !file.startsWith('repository/'))
    .sort()
    .map(async (file) => ({ file, text: await readFile(join(src, file), 'utf8') })),
);

function roomOf(file: string): string {
  const fits = (name: string) => name !== '' && file.startsWith(`${name}/`);
  return (
    Object.keys(rooms)
      .filter(fits)
      .sort((a, b) => b.length - a.length)[0] ?? dirname(file).replace('.', '')
  );
}

/** What code imports, types too; also `export … from` and `import()`. */
function importsIn(code: string): readonly string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The code of a file that runs when the site is built; in an Astro file that is its head. */
function codeOf({ file, text }: Source): string {
  if (file.endsWith('.astro')) return /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  if (file.endsWith('.mdx')) return (text.match(/^(?:import|export)\b.*$/gm) ?? []).join('\n');
  return text;
}

/** What is wrong with one import, or `undefined`. */
function objectionTo(file: string, name: string): string | undefined {
  const room = roomOf(file);
  const rule = rooms[room];
  if (rule === undefined) return `${file}: \`${room}\` is not a folder of the table`;
  if (name.startsWith('node:')) return rule.node === true ? undefined : `${file} imports ${name}`;
  if (!name.startsWith('.')) {
    const isAllowed = rule.libraries === 'any' || rule.libraries.test(name);
    return isAllowed ? undefined : `${file} imports the library ${name}`;
  }
  const target = posix.join(posix.dirname(file), name);
  const isAllowed = [room, ...rule.folders].some(
    (folder) =>
      target === `${folder}.ts` ||
      (target.startsWith(`${folder}/`) && !isOther(roomOf(target), [room, ...rule.folders])),
  );
  return isAllowed ? undefined : `${file} imports ${target}`;
}

/** Whether a room within an allowed folder (`mdx/core` in `mdx`) has to be allowed by its own name. */
function isOther(room: string, allowed: readonly string[]): boolean {
  return room.includes('/') && !allowed.some((folder) => room === folder || room.startsWith(`${folder}/`));
}

test('every file imports only what its folder may', () => {
  const objections = sources.flatMap((source) =>
    importsIn(codeOf(source)).flatMap((name) => objectionTo(source.file, name) ?? []),
  );
  assert.deepEqual(objections, []);
});

test('scripts in components and pages import elements and nothing else', () => {
  const objections = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/<script(?![^>]*\bis:inline)[^>]*>([\s\S]*?)<\/script>/g)]
      .filter(() => file.endsWith('.astro'))
      .flatMap(([, code = '']) => importsIn(code))
      .filter((name) => !posix.join(posix.dirname(file), name).startsWith('elements/'))
      .map((name) => `${file} imports ${name} in a script`),
  );
  assert.deepEqual(objections, []);
});

test('relative imports name the ending of the file', () => {
  const objections = sources.flatMap((source) =>
    importsIn(codeOf(source))
      .filter((name) => name.startsWith('.') && !/\.(?:m?[jt]s|astro|css|mdx|json|ya?ml|txt)(?:\?\w+)?$/.test(name))
      .map((name) => `${source.file} imports ${name}`),
  );
  assert.deepEqual(objections, []);
});

test('astro:content is known to load/from-astro and src/content.config.ts alone', () => {
  const users = sources.filter((source) => importsIn(codeOf(source)).includes('astro:content')).map(({ file }) => file);
  assert.deepEqual(
    users.filter((file) => file !== 'load/from-astro.ts' && file !== 'content.config.ts'),
    [],
  );
});

test('what is computed from files and a day asks no clock', () => {
  const users = sources.filter(
    ({ file, text }) => timeless.has(roomOf(file)) && /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/.test(text),
  );
  assert.deepEqual(
    users.map(({ file }) => file),
    [],
  );
});

test('a custom element is defined in a file of its name in src/elements', () => {
  const defined = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/customElements\.define\(\s*['"]([^'"]+)['"]/g)].map(([, tag]) => ({ file, tag })),
  );
  for (const { file, tag } of defined) assert.equal(file, `elements/${tag}.ts`);
  const files = sources.map(({ file }) => file).filter((file) => file.startsWith('elements/cairn-'));
  assert.deepEqual(files, defined.map(({ file }) => file).sort());
});

test('no folder of src is a drawer for whatever has no place', () => {
  const drawers = sources
    .map(({ file }) => file)
    .filter((file) => /(^|\/)(libs?|utils?|helpers?|common|misc)\//.test(file));
  assert.deepEqual(drawers, []);
});

test(`no file of src is longer than ${mostLines} lines, tables apart`, () => {
  const long = sources
    .filter(({ file }) => !tables.has(file))
    .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines);
  assert.deepEqual(long, []);
});

test('a check is a file named after its code, and a function named after its file', async () => {
  const files = (await readdir(join(src, 'checks')))
    .filter((file) => file !== 'index.ts')
    .map((file) => basename(file, '.ts'));
  const all = { ...checks, ...outsideChecks };
  assert.deepEqual(files.sort(), Object.keys(all).sort());
  for (const [code, check] of Object.entries(all)) {
    assert.ok(Object.hasOwn(issueCodes, code), code);
    assert.equal(
      check.name,
      code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    );
  }
});
