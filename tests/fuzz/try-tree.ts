/** What comes of a content tree: it is read, checked, shown and made ready for search, all in this process. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runChecks } from '../../src/checks/index.ts';
import { programsDir, projectRoot } from '../../src/cli/project-root.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { openSession } from '../../src/load/open-session.ts';
import { shareSession, type Session } from '../../src/load/session.ts';
import { keyOf, knownOf, type Known } from '../../src/mdx/cache.ts';
import { compileBody } from '../../src/mdx/compile.ts';
import type { Renderer } from '../../src/mdx/renderer.ts';
import { buildDocuments } from '../../src/search/index/documents.ts';
import { openProgram, type PageProgram } from '../../src/site/program.ts';
import { writeTree, type Tree } from './trees.ts';

const { clientDir } = await openProgram({ root: projectRoot, programsDir, base: '/' });
const serverDir = join(clientDir, '..', 'server');
const entry = readdirSync(serverDir).find((name) => name.startsWith('prerender-entry')) ?? '';
let trees = 0;

/** A program that has seen no other tree: Astro keeps the paths that it found. */
async function freshProgram(): Promise<PageProgram> {
  return (await import(`${pathToFileURL(join(serverDir, entry)).href}?tree=${trees++}`)) as PageProgram;
}

/** Bodies that were compiled before; most of a mutated tree is as it was. */
const compiled = new Map<string, { readonly known: Known; readonly html: string }>();

/** A renderer that does its work here and now: no process has to start for a tree. */
function rendererOf(contentDir: string): Renderer {
  const html = new Map<string, string>();
  return {
    async compile(source) {
      const key = keyOf(source);
      const before = compiled.get(key);
      if (before !== undefined) {
        html.set(before.known.body.digest, before.html);
        return before.known;
      }
      const compilation = await compileBody(source, contentDir);
      const known = knownOf(key, compilation);
      html.set(known.body.digest, compilation.html);
      if (compilation.dependencies.length === 0) compiled.set(key, { known, html: compilation.html });
      return known;
    },
    html: async (digest) => html.get(digest) ?? assert.fail(`no body has the digest ${digest}`),
    prune: () => undefined,
    rest: async () => undefined,
    close: async () => undefined,
  };
}

/** The issues of a tree. @throws what should have been an issue */
export async function tryTree(tree: Tree): Promise<readonly Issue[]> {
  const contentDir = mkdtempSync(join(tmpdir(), 'cairn-fuzz-'));
  writeTree(contentDir, tree);
  const session = openSession({
    contentDir,
    bodiesDir: join(contentDir, '.cache'),
    cacheDir: join(contentDir, '.cache'),
    renderer: rendererOf(contentDir),
    today: (wiki) => wiki.today ?? '2026-01-31',
    check: runChecks,
  });
  shareSession(session);
  try {
    const { issues } = await session.site();
    for (const each of issues) assertTold(each);
    await showAll(session);
    return issues;
  } finally {
    shareSession(undefined);
    await session.close();
    rmSync(contentDir, { recursive: true, force: true });
  }
}

/** An issue names a file, and speaks in whole sentences. */
function assertTold({ place, message, hint, code }: Issue): void {
  const told = `${code} in ${place.file}: ${message} ${hint ?? ''}`;
  assert.notEqual(place.file, '', told);
  assert.match(message, /^\P{Lowercase}.*[.?]$/su, told);
  assert.doesNotMatch(message, /\[object |the renderer failed/, told);
}

/** Every page, as `dev` shows them with errors too, and everything that is searched for. */
async function showAll(session: Session): Promise<void> {
  const program = await freshProgram();
  for (const { pathname, route } of await program.pagePaths()) {
    const address = new URL(
      pathname.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('#', '%23'),
      'http://localhost',
    );
    const response = await program.renderPage(new Request(address), route).catch((error: unknown) => {
      throw new Error(`The page ${pathname} cannot be shown`, { cause: error });
    });
    const isThere = response.ok || response.headers.has('location') || pathname === '/404';
    assert.ok(isThere, `${pathname} answers with ${response.status}`);
    await response.arrayBuffer();
  }
  const { corpus, today } = await session.site();
  for (const { entry } of buildDocuments(corpus, today)) await session.plainHtml(entry);
}
