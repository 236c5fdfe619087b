/** wiki.yaml, or what holds without one. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../domain/issue.ts';
import { defaultWiki, type Wiki } from '../domain/wiki.ts';
import { wikiSchema } from '../schema/wiki.ts';
import { parseYaml } from './frontmatter.ts';
import { readText } from './read-text.ts';
import { secretsIn } from '../secrets/secrets-in.ts';
import { validate } from './validate.ts';

const file = 'wiki.yaml';

/** The settings of a content folder; the defaults where there is no wiki.yaml or it cannot be used. */
export async function readWiki(contentDir: string): Promise<{ wiki: Wiki; issues: readonly Issue[] }> {
  const path = join(contentDir, file);
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return { wiki: defaultWiki, issues: [] };
  const text = readText(path, file, info.size);
  if (typeof text !== 'string') return { wiki: defaultWiki, issues: [text] };
  const secrets = await secretsIn(text, file);
  const { data, lines, issues } = parseYaml(text, file);
  if (issues.length > 0) return { wiki: defaultWiki, issues: [...secrets, ...issues] };
  const { value, issues: problems } = validate(wikiSchema, data, file, lines);
  return { wiki: value ?? defaultWiki, issues: [...secrets, ...problems] };
}
