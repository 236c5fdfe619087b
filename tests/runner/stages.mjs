/** What is looked at, in this order. */

import { runBrowserTests } from './browser-tests.mjs';
import { runNodeTests } from './node-tests.mjs';
import { runTool } from './tool.mjs';

/**
 * @typedef {{ readonly name: string, readonly why: string }} Skip
 * @typedef {{ readonly passed: number, readonly failed: readonly string[], readonly skipped: readonly Skip[],
 *   readonly said?: string }} Result `said` is what is printed before the failures
 * @typedef {{
 *   readonly name: string,
 *   readonly about: string,
 *   readonly takesPaths?: boolean,
 *   readonly isTool?: boolean,
 *   readonly run: (options: { readonly paths: readonly string[] }) => Promise<Result>,
 * }} Stage
 */

/** Tests of functions that touch nothing outside them, and so may share a process. */
const pure = ['domain', 'views', 'elements', 'search/ask', 'api', 'schema', 'compose', 'import', 'cli/reporters'].map(
  (name) => `tests/unit/${name}`,
);

/** @type {readonly Stage[]} */
export const stages = [
  {
    name: 'format',
    about: 'prettier',
    isTool: true,
    run: () => runTool('formatting', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'lint',
    about: 'oxlint',
    isTool: true,
    run: () => runTool('lint', 'oxlint/bin/oxlint', ['--deny-warnings']),
  },
  {
    name: 'types',
    about: 'astro check and tsc',
    isTool: true,
    async run() {
      // The first one also writes the types that the second one reads.
      const pages = await runTool('types of pages', 'astro/bin/astro.mjs', [
        'check',
        '--minimumFailingSeverity',
        'warning',
      ]);
      const sources = await runTool('types of sources', 'typescript/bin/tsc', ['--noEmit', '-p', '.']);
      const said = [pages.said, sources.said].filter((text) => text !== undefined).join('\n');
      const failed = [...pages.failed, ...sources.failed];
      return { passed: pages.passed + sources.passed, failed, skipped: [], ...(said === '' ? {} : { said }) };
    },
  },
  {
    name: 'unit',
    about: 'functions and checks',
    takesPaths: true,
    run: ({ paths }) => runNodeTests(['tests/unit', 'tests/checks'], { paths, concurrency: 2, together: pure }),
  },
  {
    name: 'build',
    about: 'whole builds',
    takesPaths: true,
    run: ({ paths }) => runNodeTests(['tests/build'], { paths, concurrency: 2 }),
  },
  {
    name: 'browser',
    about: 'journeys in Chromium',
    takesPaths: true,
    run: ({ paths }) => runBrowserTests('tests/e2e', paths),
  },
];
