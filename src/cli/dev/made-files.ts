/** While a wiki is being written: what a build writes beside the pages, made when somebody asks for it. */

import { lookup } from 'mrmime';
import { apiFiles } from '../../api/api-files.ts';
import type { Session, Site } from '../../load/session.ts';
import type { SiteFile } from '../../site/made-file.ts';
import { openDrawingLater } from '../drawing.ts';
import { siteSource } from '../site-source.ts';

export interface MadeOptions {
  readonly session: Session;
  /** The HTML of the page in this file of a site (`guide/index.html`); `undefined` where there is none. */
  readonly htmlOf: (page: string) => Promise<string | undefined>;
}

export interface Made {
  /** The content type. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Gives a file by its path in the site, as the content is now; `undefined` where a build would write none. */
export function openMadeFiles({ session, htmlOf }: MadeOptions): (path: string) => Promise<Made | undefined> {
  const draw = openDrawingLater();
  let known: { readonly site: Site; readonly files: Promise<ReadonlyMap<string, SiteFile>> } | undefined;

  async function filesNow(): Promise<ReadonlyMap<string, SiteFile>> {
    const site = await session.site();
    if (known?.site !== site) known = { site, files: list() };
    return known.files;
  }

  async function list(): Promise<ReadonlyMap<string, SiteFile>> {
    // nothing is kept, so that any key does
    const source = await siteSource(session, { pageKey: () => '', draw });
    const files = new Map<string, SiteFile>();
    for (const file of apiFiles(source)) if (!files.has(file.path)) files.set(file.path, file);
    return files;
  }

  async function contentOf(file: SiteFile, files: ReadonlyMap<string, SiteFile>): Promise<Made['content'] | undefined> {
    if ('bytes' in file) return file.bytes();
    if ('page' in file) {
      const html = await htmlOf(file.page);
      return html === undefined ? undefined : file.textOf(html);
    }
    return file.text(async (path) => {
      const other = files.get(path);
      const content = other && (await contentOf(other, files));
      return typeof content === 'string' ? content : undefined;
    });
  }

  return async (path) => {
    const files = await filesNow();
    const file = files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`);
    const content = file && (await contentOf(file, files));
    return file === undefined || content === undefined ? undefined : { type: typeOf(file.path), content };
  };
}

/** What has no ending is for hosts, and text. */
function typeOf(path: string): string {
  const type = lookup(path) ?? 'text/plain';
  return /^text\/|json$|xml$/.test(type) ? `${type}; charset=utf-8` : type;
}
