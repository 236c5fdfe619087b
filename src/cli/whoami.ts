/** Which person of the wiki is at the keyboard? The one whose aliases hold git's e-mail address, else who says so. */

import { execFile } from 'node:child_process';
import type { Person } from '../domain/person.ts';
import { isPresent } from '../domain/person.ts';
import { usageError } from './cli-error.ts';
import { findPersonByAlias, getNamed } from './names.ts';
import type { Content } from './open-content.ts';
import { canAsk } from './terminal.ts';

/**
 * The person whom `--by` names, else the one whom git knows, else the one who is chosen in the terminal.
 * @throws {CliError} when nobody can be asked
 */
export async function whoIs(given: string | undefined, content: Content): Promise<Person> {
  const { corpus, dir, today } = content;
  if (given !== undefined) return getNamed(corpus, 'person', given);
  const mail = await gitMail(dir);
  const known = mail === undefined ? undefined : findPersonByAlias(corpus, mail);
  if (known !== undefined) return known;
  const present = [...corpus.entries.person.values()].filter((person) => isPresent(person, today));
  if (canAsk() && present.length > 0) {
    const { askOne } = await import('./ask.ts');
    const choices = present.map(({ id, name, role }) => ({ value: id, label: name, hint: role }));
    return getNamed(corpus, 'person', await askOne('Who are you?', choices));
  }
  throw usageError(
    mail === undefined
      ? 'Say who you are with `--by PERSON`: git knows no `user.email` here.'
      : `Say who you are with \`--by PERSON\`, or add \`${mail}\`, git's \`user.email\`, to the \`aliases\` of a person.`,
  );
}

/** The e-mail address that git would put on a commit in this folder. */
export function gitMail(dir: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['-C', dir, 'config', 'user.email'], (error, output) => {
      const mail = output.trim();
      resolve(error !== null || mail === '' ? undefined : mail);
    });
  });
}
