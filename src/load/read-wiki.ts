/** wiki.yaml, or what holds without one. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FieldLines } from '../domain/entry.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { repositoryOf, type GivenRepository, type Origin } from '../domain/repository.ts';
import { defaultWiki, type Wiki } from '../domain/wiki.ts';
import { isNewer, isVersion } from '../domain/version.ts';
import { retiredIn } from '../schema/retired-fields.ts';
import { wikiSchema } from '../schema/wiki.ts';
import { parseYaml } from './frontmatter.ts';
import { ownVersion } from './own-version.ts';
import { readText } from './read-text.ts';
import { secretsIn } from '../secrets/secrets-in.ts';
import { validate } from './validate.ts';

const file = 'wiki.yaml';

type AskOrigin = () => Promise<Origin | undefined>;

/**
 * The settings of a content folder; the defaults where there is no wiki.yaml or it cannot be used.
 * @param askOrigin tells what git knows of the folder; asked where wiki.yaml leaves something of the repository open
 */
export async function readWiki(
  contentDir: string,
  askOrigin: AskOrigin = () => Promise.resolve(undefined),
): Promise<{ wiki: Wiki; issues: readonly Issue[] }> {
  const path = join(contentDir, file);
  const info = await stat(path).catch(() => undefined);
  const unread = async (): Promise<Wiki> => ({ ...(await withRepository(defaultWiki, {}, askOrigin)), isUnread: true });
  if (info === undefined) return { wiki: await withRepository(defaultWiki, {}, askOrigin), issues: [] };
  const text = readText(path, file, info.size);
  if (typeof text !== 'string') return { wiki: await unread(), issues: [text] };
  const secrets = await secretsIn(text, file);
  const { data, lines, issues } = parseYaml(text, file);
  if (issues.length > 0) return { wiki: await unread(), issues: [...secrets, ...issues] };
  const { value, issues: found } = validate(wikiSchema, data, file, lines, retiredIn('wiki'));
  const problems = [...tooNew(data, lines), ...found];
  if (value === undefined) return { wiki: await unread(), issues: [...secrets, ...problems] };
  const { repository = {}, ...settings } = value;
  return { wiki: await withRepository(settings, repository, askOrigin), issues: [...secrets, ...problems] };
}

/** Asked of the text itself: a wiki.yaml of a newer version may well have fields that are not known yet. */
function tooNew(data: unknown, lines: FieldLines): readonly Issue[] {
  const asked = String((data as { readonly cairn?: unknown } | undefined)?.cairn ?? '').trim();
  if (!isVersion(asked) || !isNewer(asked, ownVersion())) return [];
  return [
    issue(
      'newer-content',
      { file, field: 'cairn', line: lines['cairn'] },
      `The content is written for Cairn ${asked}, which comes after the one that runs.`,
      'Take that version; in a repository that has Cairn as a submodule, `git submodule update` takes the one it names.',
    ),
  ];
}

async function withRepository(settings: Wiki, given: GivenRepository, askOrigin: AskOrigin): Promise<Wiki> {
  const { url, branch, folder, forge } = given;
  const isOpen = forge !== 'none' && [url, branch, folder].includes(undefined);
  const repository = repositoryOf(given, isOpen ? await askOrigin() : undefined);
  return repository === undefined ? settings : { ...settings, repository };
}
