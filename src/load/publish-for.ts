/** What do readers of these groups see of the content, and in which words? */

import type { Audience } from '../domain/audience.ts';
import { bodyOf, withheldOf, type AnyEntry } from '../domain/corpus.ts';
import { corpusFor, historyFor } from '../domain/corpus-for.ts';
import { publishPrivately } from '../domain/privacy/publish-privately.ts';
import { inTurn, type Publish } from '../domain/published.ts';
import { htmlWithoutHidden, stampOfProse, wordsWithoutHidden } from '../domain/restricted-prose.ts';
import { proseOf } from './frontmatter.ts';

/** What they may see, and of it neither names nor addresses that wiki.yaml keeps back. */
export function publishFor(audience: Audience): Publish {
  return inTurn(leavingOut(audience), publishPrivately);
}

/** Leaves out what they may not see, in the content and wherever what they may see speaks of it. */
function leavingOut(audience: Audience): Publish {
  return (whole) => {
    const { corpus, hidden } = corpusFor(whole, audience);
    const written = new Map<string, AnyEntry>(whole.all.map((entry) => [entry.file, entry]));
    const isPartial = (entry: AnyEntry) => withheldOf(corpus, entry)?.isPartial === true;
    const shown = new Set(corpus.all.map(({ file }) => file));
    return {
      corpus,
      history: (history) => historyFor(history, whole, corpus),
      html(html, entry) {
        const body = bodyOf(written.get(entry.file)!);
        return body === undefined || !isPartial(entry) ? html : htmlWithoutHidden(hidden, entry.file, body, html);
      },
      async text(text, file) {
        const entry = written.get(file);
        if (entry === undefined) return text; // beside an entry that is shown: of others nobody asks
        if (!shown.has(file)) return '';
        if (!isPartial(entry)) return text;
        if (!/\.mdx?$/i.test(file)) return ''; // all of it is fields
        // loaded when a text has to be read: most builds have all Markdown from the last one
        const { replaceTargets } = await import('../mdx/core/replace-targets.ts');
        // the fields name what was taken out of them: nobody who sees less than all goes on writing in the file
        const prose = proseOf(text.replace(/\r\n?/g, '\n'));
        return replaceTargets(prose, /\.md$/i.test(file) ? 'md' : 'mdx', wordsWithoutHidden(hidden, file));
      },
      stampOf(entry) {
        const body = bodyOf(written.get(entry.file)!);
        return body === undefined || !isPartial(entry) ? '' : stampOfProse(hidden, entry.file, body);
      },
    };
  };
}
