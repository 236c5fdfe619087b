/** What an author may write about a word of the glossary. */

import { z } from 'zod';
import { audience, listOf, text } from './field.ts';

export const termSchema = z.strictObject({
  term: text.meta({ description: 'The word as it is shown.', example: 'Pipeline bubble' }),
  aliases: listOf(text).meta({ description: 'Other words for it; search knows them too.', example: ['bubble'] }),
  definition: text.meta({ description: 'What it means, in a sentence or two.' }),
  see: listOf(text).meta({
    description: 'Terms, records or addresses to read next.',
    example: ['pipeline-parallelism'],
  }),
  audience,
});
