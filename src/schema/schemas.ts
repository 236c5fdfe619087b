/** The schema of each kind of entry. */

import type { z } from 'zod';
import type { EntryKind } from '../domain/entry.ts';
import { eventSchema } from './event.ts';
import { factSchema } from './fact.ts';
import { handoffSchema, receiptSchema } from './handoff.ts';
import { pathSchema } from './path.ts';
import { personSchema } from './person.ts';
import { recordSchema } from './record.ts';
import { systemSchema } from './system.ts';
import { teamSchema } from './team.ts';
import { termSchema } from './term.ts';

export const schemas = {
  record: recordSchema,
  person: personSchema,
  event: eventSchema,
  team: teamSchema,
  system: systemSchema,
  handoff: handoffSchema,
  receipt: receiptSchema,
  path: pathSchema,
  term: termSchema,
  fact: factSchema,
} as const satisfies Readonly<Record<EntryKind, z.ZodType>>;
