/** Which commands are there? Each is loaded when it is called, so that quick ones start quickly. */

import type { ArgsDef, Resolvable } from 'citty';

/** What `defineCommand` makes, whatever its options. Its `run` gives the exit code; nothing is 0. */
export interface Command {
  readonly args?: Resolvable<ArgsDef> | undefined;
  readonly run?: ((context: never) => unknown) | undefined;
}

interface CommandInfo {
  readonly about: string;
  readonly load: () => Promise<Command>;
}

export const commands = {
  start: {
    about: 'Checks the content, builds the site and serves it',
    load: async () => (await import('./commands/start.ts')).command,
  },
  dev: {
    about: 'Serves the site while you write: a saved file is on the open page at once',
    load: async () => (await import('./commands/dev.ts')).command,
  },
  build: {
    about: 'Builds the site with its search index',
    load: async () => (await import('./commands/build.ts')).command,
  },
  check: {
    about: 'Says everything that is wrong with the content',
    load: async () => (await import('./commands/check.ts')).command,
  },
  serve: {
    about: 'Serves a site that was built before',
    load: async () => (await import('./commands/serve.ts')).command,
  },
  path: {
    about: 'Drafts an onboarding path, or takes in what the end of one handed over',
    load: async () => (await import('./commands/path.ts')).command,
  },
  search: {
    about: 'Searches a built site: the same answers in the same order as in a browser',
    load: async () => (await import('./commands/search.ts')).command,
  },
  'search:eval': {
    about: 'Measures the search of a built site on questions whose answers are known',
    load: async () => (await import('./commands/search-eval.ts')).command,
  },
  mcp: {
    about: 'Answers the questions of assistants about the content (Model Context Protocol)',
    load: async () => (await import('./commands/mcp.ts')).command,
  },
  init: {
    about: 'Begins your own wiki, with one example of each kind',
    load: async () => (await import('./commands/init.ts')).command,
  },
  new: {
    about: 'Writes a new record, person, team, system, handoff, receipt, path, term or fact',
    load: async () => (await import('./commands/new.ts')).command,
  },
  import: {
    about: 'Brings in the decision records that a team has already, in whatever format',
    load: async () => (await import('./commands/import.ts')).command,
  },
  export: {
    about: 'Writes the records in a format of other tools',
    load: async () => (await import('./commands/export.ts')).command,
  },
  verify: {
    about: 'Notes that somebody looked whether a record still holds',
    load: async () => (await import('./commands/verify.ts')).command,
  },
  fact: {
    about: 'Notes a new value of a fact',
    load: async () => (await import('./commands/fact.ts')).command,
  },
  risk: {
    about: 'Says what nobody holds, or one person alone, and what would be lost without somebody',
    load: async () => (await import('./commands/risk.ts')).command,
  },
  depart: {
    about: "Notes somebody's last day, and says what has to be given to others by then",
    load: async () => (await import('./commands/depart.ts')).command,
  },
  handoff: {
    about: 'Drafts what a leaver hands over, and to whom',
    load: async () => (await import('./commands/handoff.ts')).command,
  },
  glossary: {
    about: 'Says which words many records use and the glossary does not know',
    load: async () => (await import('./commands/glossary.ts')).command,
  },
  mine: {
    about: 'Reads in the git history of code who knows which system',
    load: async () => (await import('./commands/mine.ts')).command,
  },
} as const satisfies Readonly<Record<string, CommandInfo>>;

export type CommandName = keyof typeof commands;

/** Whether there is a command of this name. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
