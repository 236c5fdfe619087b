/** GitLab design documents: a front matter with coaches or DRIs and stages. https://handbook.gitlab.com/handbook/engineering/architecture/ */

import { readHeaded } from '../head/headed.ts';
import { hasFrontMatterKey, type Format } from './format.ts';

export const gitlab: Format = {
  name: 'gitlab',
  evidence: (document) =>
    hasFrontMatterKey(document, 'owning-stage', 'participating-stages', 'coach', 'coaches', 'dris')
      ? { weight: 9, why: 'front matter with a stage, coaches or DRIs' }
      : hasFrontMatterKey(document, 'creation-date') && hasFrontMatterKey(document, 'approvers')
        ? { weight: 6, why: 'front matter with `creation-date` and `approvers`' }
        : undefined,
  read: (document, why) => [readHeaded(document, { format: 'gitlab', why, titleInField: true })],
};
