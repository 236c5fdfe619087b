/** What is told of the other sites: which are still asked, which did not answer, and what has come while the reader was busy. */

import type { Answer } from '../../search/ask/ask.ts';
import type { Sites, SitesHeard } from '../../search/ask/sites/search-sites.ts';
import { button, element } from './dom.ts';
import type { SiteFault } from '../../search/ask/sites/site-error.ts';
import { listInWords } from './words.ts';

/** The sites that the markup names; `undefined` where only one is searched. */
export function readSites(text: string | undefined): Sites | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Sites);
}

export interface SiteWays {
  /** Asks those again that failed. */
  readonly again: () => void;
  /** Puts in what has come. */
  readonly putIn: () => void;
}

/** One line, so that nothing below it moves when it says something else. `waiting` has come, but is not shown yet. */
export function sitesView(shown: SitesHeard, waiting: Answer | undefined, ways: SiteWays): HTMLElement {
  const { failed, open } = waiting?.sites ?? shown;
  const came = waiting?.sites?.heard.filter((name) => !shown.heard.includes(name)) ?? [];
  const sentences = [
    ...(came.length === 0
      ? []
      : [element('span', {}, `Results from ${listInWords(came)} have come.`), wayOn(ways.putIn, 'Show them')]),
    ...(open.length === 0 ? [] : [element('span', {}, `Asking ${listInWords(open)}…`)]),
    ...(came.length + open.length > 0 || shown.heard.length === 0
      ? []
      : [element('span', {}, `Also from ${listInWords(shown.heard)}.`)]),
    ...failed.map(({ name, fault }) =>
      element('span', { class: 'cairn-glyph cairn-warn', 'data-glyph': 'warning' }, faultInWords(name, fault)),
    ),
    ...(failed.length === 0 ? [] : [wayOn(ways.again, 'Try again')]),
  ];
  return element('p', {}, ...sentences.flatMap((sentence) => [sentence, ' ']));
}

function wayOn(go: () => void, words: string): HTMLElement {
  return button({ class: 'cairn-text-button' }, go, words);
}

function faultInWords(name: string, fault: SiteFault): string {
  return fault === 'unreachable'
    ? `${name} did not answer; its results are missing.`
    : `${name} has an index that cannot be read here; its results are missing.`;
}
