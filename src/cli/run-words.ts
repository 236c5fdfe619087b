/** Which command is meant, are its options spelt right, and how does it end? */

import type { ArgsDef, CommandDef } from 'citty';
import { didYouMean } from '../domain/nearest.ts';
import { checkArgs } from './check-args.ts';
import { CliError, usageError } from './cli-error.ts';
import { commands, isCommandName, type Command } from './commands.ts';
import { commandUsage, mainUsage } from './usage.ts';

/** Runs the command that these words name and gives its exit code; what went wrong is printed, never thrown. */
export async function runWords(words: readonly string[]): Promise<number> {
  const isVerbose = words.includes('--verbose') || (process.env.CAIRN_DEBUG ?? '') !== '';
  try {
    return await run(words.filter((word) => word !== '--verbose'));
  } catch (error) {
    console.error(messageOf(error, isVerbose));
    return error instanceof CliError ? error.exitCode : 1;
  }
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || isHelp(name)) {
    console.log(mainUsage());
    return name === undefined ? 2 : 0;
  }
  if (!isCommandName(name)) {
    const known = Object.keys(commands);
    const hint = didYouMean(name, known) ?? `There are ${known.join(', ')}.`;
    throw usageError(`There is no command \`${name}\`. ${hint}`);
  }
  const command: Command = await commands[name].load();
  if (rest.some(isHelp)) {
    console.log(commandUsage(name, await argsOf(command)));
    return 0;
  }
  const { runCommand } = await import('citty');
  const rawArgs = checkArgs(name, await argsOf(command), rest);
  const { result } = await runCommand(command as CommandDef, { rawArgs });
  return typeof result === 'number' ? result : 0;
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

async function argsOf({ args }: Command): Promise<ArgsDef> {
  return (await (typeof args === 'function' ? args() : args)) ?? {};
}

function messageOf(error: unknown, isVerbose: boolean): string {
  if (isVerbose && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof CliError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `${message}\nThis was not expected; the same command with \`--verbose\` shows where it happened.`;
}
