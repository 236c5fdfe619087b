/** Questions in the terminal. Whoever cancels one leaves everything as it was. */

import { autocomplete, autocompleteMultiselect, confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { CliError } from './cli-error.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** So many choices are looked at; more are searched by typing. */
const fewChoices = 8;

/** A line of text. `check` says what is wrong with an answer. */
export async function askText(
  message: string,
  options: { readonly initial?: string | undefined; readonly check?: (answer: string) => string | undefined } = {},
): Promise<string> {
  const { initial = '', check = () => undefined } = options;
  const answer = await text({ message, initialValue: initial, validate: (typed) => check((typed ?? '').trim()) });
  return done(answer).trim();
}

/** One of several. */
export async function askOne(message: string, choices: readonly Choice[], initial?: string): Promise<string> {
  const options = choices.map(optionOf);
  const common = { message, options, ...(initial === undefined ? {} : { initialValue: initial }) };
  return done(await (choices.length > fewChoices ? autocomplete(common) : select(common)));
}

/** Any number of several, also none. */
export async function askSome(message: string, choices: readonly Choice[]): Promise<readonly string[]> {
  const common = { message, options: choices.map(optionOf), required: false };
  return done(await (choices.length > fewChoices ? autocompleteMultiselect(common) : multiselect(common)));
}

/** Yes or no; no unless said otherwise. */
export async function askYes(message: string): Promise<boolean> {
  return done(await confirm({ message, initialValue: false }));
}

function optionOf({ value, label, hint }: Choice) {
  return { value, label, ...(hint === undefined ? {} : { hint }) };
}

function done<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new CliError('Cancelled; nothing was changed.');
  return answer as Exclude<Answer, symbol>;
}
