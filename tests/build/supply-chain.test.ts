/** What does a site say of what it is made of, and are the packages those that their makers have signed? */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { before, test } from 'node:test';
import ts from 'typescript';
import { projectRoot } from '../../src/cli/project-root.ts';
import { makeWiki } from '../helpers/built-wiki.ts';

const wiki = makeWiki();
before(async () => {
  const { code, output } = await wiki.build('--sbom');
  assert.equal(code, 0, output);
});

const src = join(projectRoot, 'src');

/** The packages that the elements of a page, and all that these import, name in their sources. */
function packagesOfElements(): ReadonlySet<string> {
  const open = globSync('elements/**/*.ts', { cwd: src }).map((file) => join(src, file));
  const seen = new Set(open);
  const packages = new Set<string>();
  for (const file of open) {
    // without its types, since what only they come from is not shipped
    const text = ts.transpile(readFileSync(file, 'utf8'), {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
    });
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (!fileName.startsWith('.')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(fileName)?.[0] ?? '');
      const path = resolve(dirname(file), fileName.replace(/\?.*/, ''));
      if (fileName.startsWith('.') && !seen.has(path)) open.push(path);
      seen.add(path);
    }
  }
  return packages;
}

/** The packages that style sheets load fonts from. */
function packagesOfStyles(): readonly string[] {
  const sheets = globSync('styles/*.css', { cwd: src }).map((file) => readFileSync(join(src, file), 'utf8'));
  return sheets.flatMap((text) => [...text.matchAll(/url\('(@[^/]+\/[^/]+)\//g)].map(([, name = '']) => name));
}

test('licences.txt holds the licence of every package that a browser gets something of', () => {
  const text = readFileSync(join(wiki.out, 'licences.txt'), 'utf8');
  const listed = [...text.matchAll(/^- (\S+) (\S+) \((.+)\)$/gm)].map(([, name = '', version = '', licence = '']) => ({
    name,
    version,
    licence,
  }));
  const names = new Set(listed.map(({ name }) => name));
  const fonts = packagesOfStyles();
  assert.ok(fonts.includes('@fontsource-variable/brygada-1918'));
  const elements = packagesOfElements();
  assert.ok(elements.has('porter2'));
  for (const name of ['cairn', 'pagefind', ...fonts, ...elements]) assert.ok(names.has(name), `${name} is missing`);
  for (const { name, version, licence } of listed) {
    assert.match(licence, /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|0BSD|CC0-1\.0|MPL-2\.0)$/, name);
    const folder = name === 'cairn' ? projectRoot : join(projectRoot, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
    assert.equal(manifest.version, version);
    assert.ok(text.includes(`\n${name} ${version} (${licence})\n====`), `the licence of ${name} is not there`);
  }
});

interface Sbom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
}

test('a bill of materials lists what the lock file does, marks what is for development, and comes on request only', async () => {
  const text = readFileSync(join(wiki.out, 'sbom.cdx.json'), 'utf8');
  const sbom = JSON.parse(text) as Sbom;
  assert.equal(sbom.bomFormat, 'CycloneDX');
  assert.equal(sbom.metadata.component.name, 'cairn');
  const isForDevelopment = new Map(
    sbom.components.map(({ name, version, properties }) => [
      `${name}@${version}`,
      properties.some((property) => property.name === 'cdx:npm:package:development'),
    ]),
  );
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  for (const [name, version] of Object.entries(dependencies)) {
    assert.equal(isForDevelopment.get(`${name}@${version}`), false, name);
  }
  assert.equal(isForDevelopment.get(`playwright@${devDependencies['playwright']}`), true);
  assert.ok(!text.includes(projectRoot));
  assert.equal((await wiki.build()).code, 0);
  assert.throws(() => readFileSync(join(wiki.out, 'sbom.cdx.json')), { code: 'ENOENT' });
});

test('the registry has signed every package that is installed', { timeout: 120_000 }, async (t) => {
  const words = ['audit', 'signatures', '--fetch-retries=0', '--fetch-timeout=20000'];
  const { code, output } = await new Promise<{ code: number; output: string }>((done) => {
    const options = { cwd: projectRoot, shell: process.platform === 'win32' };
    execFile('npm', words, options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    );
  });
  const isOut =
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOENT|E40[134]|E50\d)\b|fetch failed|no keys|No dependencies/i;
  if (code !== 0 && isOut.test(output)) {
    return t.skip(`\`npm audit signatures\` cannot ask here: ${output.split('\n')[0]?.replace('npm error ', '')}`);
  }
  assert.equal(code, 0, output);
  assert.doesNotMatch(output, /invalid|missing registry signature/i);
});
