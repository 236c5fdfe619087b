/** The text of an imported record, and of a person that records name. */

import type { PersonDraft } from '../../import/plan/persons.ts';
import { yamlOf } from '../../yaml/fields.ts';

export function recordText(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${yamlOf(fields)}---\n${body === '' ? '' : `\n${body}`}`;
}

export function personText({ name, aliases, links }: PersonDraft): string {
  return yamlOf({ name, aliases, links });
}
