/** What `--help` prints. */

import type { ArgDef, ArgsDef } from 'citty';
import { takesMore } from './check-args.ts';
import { commands, type CommandName } from './commands.ts';

/** All commands, each with what it does. */
export function mainUsage(): string {
  return [
    'Cairn keeps decisions where the next person finds them.',
    '',
    'Usage: npm run cairn -- COMMAND [OPTIONS]',
    '',
    ...columns(Object.entries(commands).map(([name, { about }]) => [name, about])),
    '',
    'COMMAND --help says more of each; --verbose shows where an unexpected error came from.',
  ].join('\n');
}

/** One command with its options. */
export function commandUsage(name: CommandName, defs: ArgsDef): string {
  const places = Object.entries(defs).filter(([, def]) => def.type === 'positional');
  const options = Object.entries(defs).filter(([, def]) => def.type !== 'positional');
  const words = places.map(([place, def]) =>
    def.required === false ? `[${place.toUpperCase()}]` : `${place.toUpperCase()}${takesMore(def) ? '…' : ''}`,
  );
  return [
    `${commands[name].about}.`,
    '',
    `Usage: npm run cairn -- ${[name, ...words, '[OPTIONS]'].join(' ')}`,
    '',
    ...columns([
      ...places.map(([place, def]) => [place.toUpperCase(), def.description ?? ''] as const),
      ...options.map(([option, def]) => [`--${option}${valueOf(def)}`, def.description ?? ''] as const),
    ]),
  ].join('\n');
}

function valueOf(def: ArgDef): string {
  if (def.type === 'boolean') return '';
  return ` ${def.type === 'enum' ? (def.options ?? []).join('|') : (def.valueHint ?? 'TEXT')}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
}
