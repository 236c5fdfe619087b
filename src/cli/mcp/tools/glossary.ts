/** What a word means here. */

import { z } from 'zod';
import { findEntry } from '../../../domain/corpus.ts';
import { nearest } from '../../../domain/nearest.ts';
import { entryUrl, fullUrl } from '../../../views/urls.ts';
import { compareNames } from '../../../views/order.ts';
import { CliError } from '../../cli-error.ts';
import { defineTool } from '../tool.ts';

const term = z.object({
  id: z.string(),
  term: z.string(),
  aliases: z.array(z.string()),
  definition: z.string(),
  url: z.string(),
});

export const glossary = defineTool({
  name: 'glossary',
  title: 'What does a word mean here?',
  about: 'The definition of a word or an abbreviation as this organisation uses it; without a word, all of them.',
  input: z.object({ word: z.string().optional().meta({ description: 'A term, an alias or its id: `MFU`.' }) }),
  output: z.object({ terms: z.array(term) }),
  answer({ corpus }, { word }) {
    const all = [...corpus.entries.term.values()];
    const named = (name: string) =>
      findEntry(corpus, 'term', name) ?? all.find((one) => one.term.toLowerCase() === name.trim().toLowerCase());
    const found = word === undefined ? all.toSorted((a, b) => compareNames(a.term, b.term)) : [named(word)];
    const terms = found.flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              id: one.id,
              term: one.term,
              aliases: [...one.aliases],
              definition: one.definition,
              url: fullUrl(corpus, entryUrl(corpus, one)),
            },
          ],
    );
    if (word !== undefined && terms.length === 0) {
      const near = nearest(
        word,
        all.flatMap((one) => [one.term, ...one.aliases]),
      );
      const hint = near === undefined ? '`search_decisions` looks for it in all records.' : `Did you mean \`${near}\`?`;
      throw new CliError(`The glossary has no \`${word}\`. ${hint}`);
    }
    const lines = terms.map(({ term: name, aliases, definition, url }) => {
      const also = aliases.length === 0 ? '' : ` (also: ${aliases.join(', ')})`;
      return `${name}${also}: ${definition} ${url}`;
    });
    return { text: lines.length === 0 ? 'The glossary is empty.' : lines.join('\n'), data: { terms } };
  },
});
