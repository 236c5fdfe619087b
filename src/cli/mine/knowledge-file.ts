/** What was found about the code of a system, as the text of its file: no names and no addresses but ids of people. */

import type { CodeKnowledge } from '../../domain/code-knowledge.ts';
import { yamlOf } from '../../yaml/fields.ts';

/** The YAML that `readCodeKnowledge` reads. */
export function knowledgeText(known: CodeKnowledge): string {
  const { system, on, repos, state } = known;
  const common = { system, on, repos: repos.map(textOfNumbers), state };
  const found =
    known.state === 'unknown'
      ? { why: known.why }
      : {
          files: String(known.files),
          'without-author': String(known.withoutAuthor),
          holders: known.holders.map(textOfNumbers),
          others: textOfNumbers(known.others),
          'truck-factor': textOfNumbers(known.truckFactor),
        };
  return `# Written by \`npm run cairn -- mine\`; the guide's page on numbers explains the figures.\n${yamlOf({ ...common, ...found })}`;
}

function textOfNumbers(fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  );
}
