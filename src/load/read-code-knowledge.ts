/** What `cairn mine` wrote down about the code of systems, as far as it is there. */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeKnowledge } from '../domain/code-knowledge.ts';
import type { Issue } from '../domain/issue.ts';
import { codeKnowledgeSchema } from '../schema/code-knowledge.ts';
import { parseYaml } from './frontmatter.ts';
import { readText } from './read-text.ts';
import { validate } from './validate.ts';

/** Where it lies in the content folder: one file a system, named after it. */
export const codeKnowledgeFolder = '.derived/authorship';

/** Everything that was written down, and what is wrong with it. */
export async function readCodeKnowledge(
  contentDir: string,
): Promise<{ readonly known: readonly CodeKnowledge[]; readonly issues: readonly Issue[] }> {
  const known: CodeKnowledge[] = [];
  const issues: Issue[] = [];
  const names = await readdir(join(contentDir, codeKnowledgeFolder)).catch(() => []);
  for (const name of names.filter((found) => found.endsWith('.yaml')).sort()) {
    const file = `${codeKnowledgeFolder}/${name}`;
    const info = await stat(join(contentDir, file)).catch(() => undefined);
    const text = readText(join(contentDir, file), file, info?.size ?? 0);
    if (typeof text !== 'string') {
      issues.push(text);
      continue;
    }
    const parsed = parseYaml(text, file);
    issues.push(...parsed.issues);
    if (parsed.issues.length > 0) continue;
    const { value, issues: problems } = validate(codeKnowledgeSchema, parsed.data, file, parsed.lines);
    issues.push(...problems);
    if (value !== undefined) known.push(value);
  }
  return { known, issues };
}
