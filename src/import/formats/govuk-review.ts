/** Pages of the GOV.UK technical documentation template: when they were last looked at, and when again. https://tdt-documentation.london.cloudapps.digital */

import { readHeaded } from '../head/headed.ts';
import { hasFrontMatterKey, type Format } from './format.ts';

export const govukReview: Format = {
  name: 'govuk-review',
  evidence: (document) =>
    hasFrontMatterKey(document, 'last_reviewed_on', 'review_in')
      ? { weight: 9, why: 'front matter with `last_reviewed_on` or `review_in`' }
      : undefined,
  read: (document, why) => [readHeaded(document, { format: 'govuk-review', why, titleInField: true })],
};
