/** What an author may write about a team. */

import { z } from 'zod';
import { audience, reference, text } from './field.ts';

export const teamSchema = z.strictObject({
  name: text.meta({ description: 'The name as it is shown.', example: 'Pre-training' }),
  lead: reference.optional().meta({ description: 'Who leads it.', example: 'ada-okafor' }),
  purpose: text.optional().meta({ description: 'What it answers for, in a sentence.' }),
  audience,
});
