/** Opens a content folder for the pages of this process: reads it, fills its bodies, and reads it again when it changes. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../domain/body.ts';
import { bodyOf, type AnyEntry } from '../domain/corpus.ts';
import { currentValue } from '../domain/fact.ts';
import { remoteReferences } from '../domain/remote-references.ts';
import { publishAll, type Published } from '../domain/published.ts';
import { chapterHtml } from '../mdx/chapter.ts';
import { createRenderer } from '../mdx/renderer.ts';
import { bodyTargets, fillBody, fillPlainly } from '../views/fill.ts';
import { linkTo } from '../views/link.ts';
import { remoteView } from '../views/remote.ts';
import { buildNames, type Names } from '../views/mention-names.ts';
import { mentionsIn } from '../views/mentions.ts';
import { openContentFolder } from './content-folder.ts';
import { digest, stampDigest } from './digests.ts';
import { findAssets } from './find-assets.ts';
import { proseOf } from './frontmatter.ts';
import { readHistory } from './git.ts';
import { keepTexts, type KeptTexts } from './keep-texts.ts';
import { rememberMentions } from './mention-cache.ts';
import type { SessionOptions } from './session-options.ts';
import type { Asset, EntryWithBody, Session, Site } from './session.ts';

interface State {
  /** With the corpus that is published. */
  readonly site: Site;
  readonly published: Published;
  /** Of everything that was read, also what is not published. */
  readonly digests: ReadonlySet<string>;
  readonly names: Names;
  readonly assets: ReadonlyMap<string, Asset>;
  /** The compiled HTML of bodies as it may be shown: for what they mention, for the index and for their pages. */
  readonly html: KeptTexts<AnyEntry>;
  /** What `bodyKey` has answered: pages and the search index both ask. */
  readonly keys: Map<AnyEntry, Promise<string>>;
  /** What bodies mention, for the keys and for the glossary. */
  readonly mentioned: Map<AnyEntry, Promise<readonly AnyEntry[]>>;
}

/** Nothing is read before the first question is asked. */
export function openSession(options: SessionOptions): Session {
  const { contentDir, bodiesDir, cacheDir, base, publish = publishAll, onProgress, onWork } = options;
  const { renderer = createRenderer({ contentDir, cacheDir: bodiesDir, onWork }) } = options;
  const settings = base === undefined ? {} : { base };
  const folder = openContentFolder(contentDir, renderer, settings, options.readRemote);
  const mentions = rememberMentions(cacheDir);
  let state: Promise<State> | undefined;

  const stateNow = () => (state ??= read());

  async function read(): Promise<State> {
    const [loaded, history] = await Promise.all([folder.read(onProgress), readHistory(contentDir)]);
    await renderer.rest(); // what its threads hold is needed by what comes next
    const today = options.today(loaded.corpus.wiki);
    const issues = [...loaded.issues, ...options.check(loaded.corpus, today)];
    const published = publish(loaded.corpus, today);
    const { corpus } = published;
    const names = buildNames(corpus);
    mentions.use(digest(names.digestSource));
    return {
      site: {
        corpus,
        today,
        issues,
        history: published.history(history),
        leftOut: loaded.corpus.all.length - corpus.all.length,
        newest: loaded.newest,
      },
      published,
      digests: new Set(loaded.corpus.all.flatMap((entry) => bodyOf(entry)?.digest ?? [])),
      names,
      assets: await findAssets(contentDir, corpus, published.renamed?.stem),
      html: keepTexts(),
      keys: new Map(),
      mentioned: new Map(),
    };
  }

  const compiledHtml = ({ published, html }: State, entry: AnyEntry, { digest: name }: Body): Promise<string> =>
    html(entry, async () => published.html(await renderer.html(name), entry));

  function mentionedBy(now: State, entry: EntryWithBody): Promise<readonly AnyEntry[]> {
    const { site, published, names, mentioned } = now;
    const { body } = entry;
    if (body === undefined) return Promise.resolve([]);
    let found = mentioned.get(entry);
    if (found === undefined) {
      const find = async () => mentionsIn(await compiledHtml(now, entry, body), names, entry);
      mentioned.set(entry, (found = mentions.of(mentionKey(entry, published), site.corpus, find)));
    }
    return found;
  }

  async function findBodyKey(now: State, entry: EntryWithBody): Promise<string> {
    const { body } = entry;
    if (body === undefined) return '';
    const { site, assets, published } = now;
    const targets = [...bodyTargets(site.corpus, entry), ...(await mentionedBy(now, entry))];
    const links = targets.map((target) => linkTo(site.corpus, target, site.today));
    const values = targets.map((target) => (target.kind === 'fact' ? currentValue(target, site.today) : undefined));
    const remote = remoteReferences(entry).map(({ written }) => remoteView(site.corpus, written));
    const shown = body.assets.map(({ file }) => assets.get(file)?.name);
    const stamp = stampDigest(published.stampOf(entry));
    const elsewhere = remote.length === 0 ? [] : [remote];
    return digest([body.digest, site.corpus.wiki.base, links, values, shown, stamp, ...elsewhere]);
  }

  async function bodyHtml(entry: EntryWithBody): Promise<string> {
    const now = await stateNow();
    const { site, names, assets } = now;
    if (entry.body === undefined) return '';
    const assetName = (file: string) => assets.get(file)?.name ?? file;
    const html = await compiledHtml(now, entry, entry.body);
    return fillBody(html, entry, { corpus: site.corpus, names, assetName }, site.today);
  }

  const fileBefore = async (file: string) => (await stateNow()).published.renamed?.fileBefore(file) ?? file;

  async function publishedText(file: string): Promise<string> {
    const { published } = await stateNow();
    return published.text(await readFile(join(contentDir, file), 'utf8'), file);
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
      const now = await stateNow();
      const { corpus, today } = now.site;
      return entry.body === undefined ? '' : fillPlainly(await compiledHtml(now, entry, entry.body), corpus, today);
    },
    assets: async () => [...(await stateNow()).assets.values()],
    readAsset: ({ file }) => readFile(join(contentDir, file)),
    async sourceText({ file }) {
      const path = await fileBefore(file);
      const text = await readFile(join(contentDir, path), 'utf8');
      return (await (await stateNow()).published.text(text, path)) === text ? text : undefined;
    },
    textBeside: publishedText,
    prose: async (entry) =>
      bodyOf(entry) === undefined
        ? ''
        : proseOf((await publishedText(await fileBefore(entry.file))).replace(/\r\n?/g, '\n')),
    async refresh() {
      const next = read();
      await next;
      state = next;
      return (await next).site;
    },
    async close() {
      if (state !== undefined) {
        const { site, published, digests } = await state;
        await renderer.prune(digests);
        await mentions.save(new Set(site.corpus.all.map((entry) => mentionKey(entry, published))));
      }
      await renderer.close();
    },
  };
}

function mentionKey(entry: AnyEntry, published: Published): string {
  return `${entry.file} ${bodyOf(entry)?.digest ?? ''} ${stampDigest(published.stampOf(entry))}`.trimEnd();
}
