/** The options that many commands take, and what they stand for: which content, which day, where the site goes. */

import type { ArgsDef } from 'citty';
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { usageError } from './cli-error.ts';
import { calledFrom, findHome, homeDir, isTool } from './home.ts';
import { projectRoot } from './project-root.ts';

export const contentArgs = {
  content: {
    type: 'string',
    valueHint: 'DIR',
    description: 'The content folder; also CAIRN_CONTENT. Without it: ./content',
  },
} as const satisfies ArgsDef;

export const todayArgs = {
  today: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'The day to reckon with; also `today` in wiki.yaml' },
} as const satisfies ArgsDef;

export const siteArgs = {
  out: { type: 'string', valueHint: 'DIR', description: 'Where the site is written. Without it: ./dist' },
  base: {
    type: 'string',
    valueHint: '/PATH/',
    description: 'The path the site is served under; also `base` in wiki.yaml',
  },
} as const satisfies ArgsDef;

export const buildArgs = {
  plain: {
    type: 'boolean',
    description: 'A plain folder in place of a link to one, for tools that pack it up without following links',
  },
  sbom: { type: 'boolean', description: 'Puts sbom.cdx.json beside the pages: the packages that built them' },
} as const satisfies ArgsDef;

/**
 * The content folder, as an absolute path. Without an option it is that of the wiki the person is in, or that of this
 * checkout where there is none.
 * @throws {CliError} when it is no folder
 */
export function contentDirOf(args: { readonly content?: string | undefined }): string {
  const given = args.content ?? process.env.CAIRN_CONTENT;
  if (given === undefined || given === '') {
    const found = findHome()?.contentDir ?? (isTool() ? '' : join(projectRoot, 'content'));
    if (existsSync(found)) return found;
    const near = resolve(calledFrom(), 'content');
    const start = isTool() ? ', or begin one with `npm run cairn -- init`' : '';
    throw usageError(`There is no content folder at \`${near}\`. Name one with \`--content DIR\`${start}.`);
  }
  const dir = resolve(calledFrom(), given);
  if (!existsSync(dir)) throw usageError(`There is no folder \`${dir}\`, which \`--content\` or CAIRN_CONTENT names.`);
  if (!statSync(dir).isDirectory()) throw usageError(`\`${dir}\` is a file, but content is a folder.`);
  return dir;
}

/**
 * Where a site is written: absolute. Without an option it is `dist` beside the content of the wiki the person is in, with
 * `ending` behind that name.
 * @throws {CliError} when that would be among the content, where it would be read as content
 */
export function outDirOf(args: { readonly out?: string | undefined }, ending = ''): string {
  if (args.out !== undefined) return resolve(calledFrom(), args.out);
  const home = findHome();
  if (home === undefined || home.dir !== home.contentDir) return join(homeDir(), `dist${ending}`);
  throw usageError(
    `\`${shownPath(home.dir)}\` holds the content itself. Name a folder outside of it with \`--out DIR\`.`,
  );
}

/**
 * The base path in the form `/wiki/`, or `undefined` when none was given.
 * @throws {CliError} when it is no path
 */
export function baseOf(args: { readonly base?: string | undefined }): string | undefined {
  if (args.base === undefined) return undefined;
  const name = args.base.replace(/^\/+|\/+$/g, '');
  if (/^[\w.~-]*(\/[\w.~-]+)*$/.test(name)) return name === '' ? '/' : `/${name}/`;
  throw usageError(`\`--base\` takes a path such as \`/wiki/\`, not \`${args.base}\`.`);
}

/** A path as a person would write it from where they are, with `/`. */
export function shownPath(path: string): string {
  const from = relative(calledFrom(), path);
  return (from === '' ? '.' : from.startsWith('..') ? path : from).split(sep).join('/');
}
