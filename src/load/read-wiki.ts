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

/**
 * The settings of a content folder; the defaults where there is no wiki.yaml or it cannot be used.
 * @param origin what git knows of the folder, for what wiki.yaml does not say of the repository
 */
export async function readWiki(
  contentDir: string,
  origin?: Origin | undefined,
): Promise<{ wiki: Wiki; issues: readonly Issue[] }> {
  const path = join(contentDir, file);
  const info = await stat(path).catch(() => undefined);
  const without = withRepository(defaultWiki, {}, origin);
  const unread: Wiki = { ...without, isUnread: true };
  if (info === undefined) return { wiki: without, issues: [] };
  const text = readText(path, file, info.size);
  if (typeof text !== 'string') return { wiki: unread, issues: [text] };
  const secrets = await secretsIn(text, file);
  const { data, lines, issues } = parseYaml(text, file);
  if (issues.length > 0) return { wiki: unread, issues: [...secrets, ...issues] };
  const { value, issues: found } = validate(wikiSchema, data, file, lines, retiredIn('wiki'));
  const problems = [...tooNew(data, lines), ...found];
  if (value === undefined) return { wiki: unread, issues: [...secrets, ...problems] };
  const { repository = {}, ...settings } = value;
  return { wiki: withRepository(settings, repository, origin), issues: [...secrets, ...problems] };
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

function withRepository(settings: Wiki, given: GivenRepository, origin: Origin | undefined): Wiki {
  const repository = repositoryOf(given, origin);
  return repository === undefined ? settings : { ...settings, repository };
}
