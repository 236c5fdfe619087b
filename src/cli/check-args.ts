/** Are a command's options spelt right, and has each its value? An option that nobody knows is an error, never ignored. */

import type { ArgDef, ArgsDef } from 'citty';
import { nearest } from '../domain/nearest.ts';
import { usageError } from './cli-error.ts';

/**
 * The words behind a command in the one form that has no two readings: `--name=value`, then `--`, then all else.
 * `-5` is a number, not an option. A place whose hint ends in `...` takes all the words that are left.
 * @throws {CliError} with exit code 2, naming the nearest option
 */
export function checkArgs(command: string, defs: ArgsDef, words: readonly string[]): string[] {
  const options = new Map<string, string>();
  const others: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') {
      others.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || /^-[\d.]/.test(word)) {
      others.push(word);
      continue;
    }
    const [, name = '', given] = /^(?:--?)([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const def = word.startsWith('--') ? optionOf(defs, name) : undefined;
    if (def === undefined) throw unknownOption(command, defs, word.replace(/=[\s\S]*/, ''));
    if (options.has(name)) throw usageError(`\`--${name}\` is given twice; several values are joined by commas.`);
    if (def.type === 'boolean') {
      if (given !== undefined) throw usageError(`\`--${name}\` takes no value.`);
      options.set(name, `--${name}`);
      continue;
    }
    const value = given ?? words[++index];
    if (value === undefined || value === '' || (given === undefined && value.startsWith('--'))) {
      throw usageError(`\`--${name}\` needs a value${def.valueHint === undefined ? '' : `: ${def.valueHint}`}.`);
    }
    if (def.type === 'enum') checkWord(`--${name}`, def.options ?? [], value);
    options.set(name, `--${name}=${value}`);
  }
  checkOthers(command, defs, others);
  return [...options.values(), '--', ...others];
}

function optionOf(defs: ArgsDef, name: string): ArgDef | undefined {
  const def = Object.hasOwn(defs, name) ? defs[name] : undefined;
  return def?.type === 'positional' ? undefined : def;
}

function unknownOption(command: string, defs: ArgsDef, word: string): Error {
  const known = Object.keys(defs).filter((name) => optionOf(defs, name) !== undefined);
  const near = nearest(word.replace(/^-+/, ''), known);
  const hint = near === undefined ? `See \`npm run cairn -- ${command} --help\`.` : `Did you mean \`--${near}\`?`;
  return usageError(`\`${command}\` has no option \`${word}\`. ${hint}`);
}

/** @throws {CliError} when a word is none of those that may be given */
export function checkWord(what: string, known: readonly string[], word: string): void {
  if (known.includes(word)) return;
  const near = nearest(word, known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  throw usageError(
    `\`${what}\` takes one of ${list}, not \`${word}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
  );
}

function checkOthers(command: string, defs: ArgsDef, others: readonly string[]): void {
  const places = Object.entries(defs).filter(([, def]) => def.type === 'positional');
  const extra = others[places.length];
  if (extra !== undefined && !takesMore(places.at(-1)?.[1])) {
    throw usageError(
      `\`${command}\` does not know what to do with \`${extra}\`. See \`npm run cairn -- ${command} --help\`.`,
    );
  }
  const missing = places.slice(others.length).find(([, def]) => def.required !== false);
  if (missing !== undefined) {
    throw usageError(`\`${command}\` needs ${missing[0].toUpperCase()}. See \`npm run cairn -- ${command} --help\`.`);
  }
}

/** Whether a word may be followed by any number like it: its hint ends with `…`; they stand in citty's `_`. */
export function takesMore(def: ArgDef | undefined): boolean {
  return def?.type === 'positional' && def.valueHint?.endsWith('…') === true;
}
