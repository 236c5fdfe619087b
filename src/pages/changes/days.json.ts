/** How many changes there were on which day: what the browser of somebody who comes back counts from. */

import type { APIRoute } from 'astro';
import { getSite } from '../../load/from-astro.ts';
import { daysOfChange } from '../../views/changes.ts';

export const GET: APIRoute = async () => {
  const { corpus, today } = await getSite();
  return Response.json(daysOfChange(corpus, today));
};
