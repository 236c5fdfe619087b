/** Opens a content folder for the pages of this process: reads it, fills its bodies, and reads it again when it changes. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { currentValue } from '../domain/fact.ts';
import type { Issue } from '../domain/issue.ts';
import { remoteReferences } from '../domain/remote-references.ts';
import type { Wiki } from '../domain/wiki.ts';
import { chapterHtml } from '../mdx/chapter.ts';
import { createRenderer, type Renderer } from '../mdx/renderer.ts';
import { bodyTargets, fillBody, fillPlainly } from '../views/fill.ts';
import { linkTo } from '../views/link.ts';
import { remoteView } from '../views/remote.ts';
import { buildNames, type Names } from '../views/mention-names.ts';
import { mentionsIn } from '../views/mentions.ts';
import { openContentFolder, type Loaded } from './content-folder.ts';
import { readHistory } from './git.ts';
import { rememberMentions } from './mention-cache.ts';
import type { ReadRemote } from './remote-sites.ts';
import type { Asset, EntryWithBody, Session, Site } from './session.ts';

export interface SessionOptions {
  readonly contentDir: string;
  /** Where compiled bodies are kept; without it they live in a folder that goes with the process. */
  readonly cacheDir: string;
  readonly base?: string | undefined;
  /** The day to build for, once wiki.yaml is known. */
  readonly today: (wiki: Wiki) => IsoDate;
  /** What is wrong between files; run after every reading. */
  readonly check: (corpus: Corpus, today: IsoDate) => readonly Issue[];
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Hears once that a text has to be compiled, which another process does. */
  readonly onWork?: (() => void) | undefined;
  /** What other sites say of their entries; by default nothing is known of them. */
  readonly readRemote?: ReadRemote | undefined;
  /** Who compiles; by default threads of another process. */
  readonly renderer?: Renderer | undefined;
}

interface State {
  readonly site: Site;
  readonly names: Names;
  readonly assets: ReadonlyMap<string, Asset>;
  /** What `bodyKey` has answered: pages and the search index both ask. */
  readonly keys: Map<AnyEntry, Promise<string>>;
  /** What bodies mention, for the keys and for the glossary. */
  readonly mentioned: Map<AnyEntry, Promise<readonly AnyEntry[]>>;
}

/** Nothing is read before the first question is asked. */
export function openSession(options: SessionOptions): Session {
  const { contentDir, cacheDir, base, onProgress, onWork } = options;
  const { renderer = createRenderer({ contentDir, cacheDir, onWork }) } = options;
  const settings = base === undefined ? {} : { base };
  const folder = openContentFolder(contentDir, renderer, settings, options.readRemote);
  const mentions = rememberMentions(cacheDir);
  let state: Promise<State> | undefined;

  const stateNow = () => (state ??= read());

  async function read(): Promise<State> {
    const [loaded, history] = await Promise.all([folder.read(onProgress), readHistory(contentDir)]);
    await renderer.rest(); // what its threads hold is needed by what comes next
    const { corpus } = loaded;
    const today = options.today(corpus.wiki);
    const issues = [...loaded.issues, ...options.check(corpus, today)];
    const names = buildNames(corpus);
    mentions.use(digest(names.digestSource));
    return {
      site: { corpus, today, issues, history, newest: loaded.newest },
      names,
      assets: await findAssets(contentDir, loaded),
      keys: new Map(),
      mentioned: new Map(),
    };
  }

  function mentionedBy({ site, names, mentioned }: State, entry: EntryWithBody): Promise<readonly AnyEntry[]> {
    const { body } = entry;
    if (body === undefined) return Promise.resolve([]);
    let found = mentioned.get(entry);
    if (found === undefined) {
      const find = async () => mentionsIn(await renderer.html(body.digest), names, entry);
      mentioned.set(entry, (found = mentions.of(mentionKey(entry), site.corpus, find)));
    }
    return found;
  }

  async function findBodyKey(now: State, entry: EntryWithBody): Promise<string> {
    const { body } = entry;
    if (body === undefined) return '';
    const { site, assets } = now;
    const targets = [...bodyTargets(site.corpus, entry), ...(await mentionedBy(now, entry))];
    const links = targets.map((target) => linkTo(site.corpus, target, site.today));
    const values = targets.map((target) => (target.kind === 'fact' ? currentValue(target, site.today) : undefined));
    const remote = remoteReferences(entry).map(({ written }) => remoteView(site.corpus, written));
    const shown = body.assets.map(({ file }) => assets.get(file)?.name);
    return digest([body.digest, site.corpus.wiki.base, links, values, shown, ...(remote.length === 0 ? [] : [remote])]);
  }

  async function bodyHtml(entry: EntryWithBody): Promise<string> {
    const { site, names, assets } = await stateNow();
    if (entry.body === undefined) return '';
    const assetName = (file: string) => assets.get(file)?.name ?? file;
    const html = await renderer.html(entry.body.digest);
    return fillBody(html, entry, { corpus: site.corpus, names, assetName }, site.today);
  }

  return {
    digest,
    site: async () => (await stateNow()).site,
    async bodyKey(entry) {
      const now = await stateNow();
      const key = now.keys.get(entry) ?? findBodyKey(now, entry);
      now.keys.set(entry, key);
      return key;
    },
    bodyHtml,
    chapterHtml: async (entry, chapter) => chapterHtml(await bodyHtml(entry), chapter),
    async mentions() {
      const now = await stateNow();
      const records = [...now.site.corpus.entries.record.values()];
      const found = await Promise.all(records.map((record) => mentionedBy(now, record)));
      return new Map(records.map((record, index) => [record, found[index] ?? []]));
    },
    async plainHtml(entry) {
      const { site } = await stateNow();
      return entry.body === undefined
        ? ''
        : fillPlainly(await renderer.html(entry.body.digest), site.corpus, site.today);
    },
    assets: async () => [...(await stateNow()).assets.values()],
    readAsset: ({ file }) => readFile(join(contentDir, file)),
    sourceText: ({ file }) => readFile(join(contentDir, file), 'utf8'),
    async refresh() {
      const next = read();
      await next;
      state = next;
      return (await next).site;
    },
    async close() {
      if (state !== undefined) {
        const { site } = await state;
        const entries: readonly EntryWithBody[] = site.corpus.all;
        await renderer.prune(new Set(entries.flatMap(({ body }) => body?.digest ?? [])));
        await mentions.save(new Set(entries.map(mentionKey)));
      }
      await renderer.close();
    },
  };
}

/** What entries show of the files beside them, under names that change with what is in them. */
async function findAssets(contentDir: string, { corpus }: Loaded): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const entry of corpus.all as readonly EntryWithBody[]) {
    for (const { file, exists, use } of entry.body?.assets ?? []) {
      if (!exists || use !== 'image' || assets.has(file)) continue;
      const bytes = await readFile(join(contentDir, file)).catch(() => undefined);
      if (bytes === undefined) continue;
      const ending = extname(file);
      const stem = file.slice(file.lastIndexOf('/') + 1, -ending.length).replace(/[^\w-]+/g, '-');
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      assets.set(file, { file, name: `${stem}.${hash}${ending.toLowerCase()}` });
    }
  }
  return assets;
}

function mentionKey({ file, body }: EntryWithBody): string {
  return `${file} ${body?.digest ?? ''}`;
}

function digest(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22);
}
