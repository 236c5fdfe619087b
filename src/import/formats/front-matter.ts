/** A front matter with title, status, authors or dates, as Thanos and Argo have it; the folder may say the status too. */

import { readHeaded } from '../head/headed.ts';
import { meaningOf } from '../head/keys.ts';
import type { Format } from './format.ts';

export const frontMatter: Format = {
  name: 'front-matter',
  evidence: ({ fields }) => {
    const known = fields.filter(({ form, key }) => form === 'front-matter' && meaningOf(key) !== undefined);
    if (known.length === 0) return undefined;
    const hasStatus = known.some(({ key }) => meaningOf(key)?.field === 'status');
    return {
      weight: hasStatus ? 4 : 2,
      why: `front matter with ${known
        .slice(0, 3)
        .map(({ key }) => `\`${key}\``)
        .join(', ')}`,
    };
  },
  read: (document, why) => [readHeaded(document, { format: 'front-matter', why, titleInField: true })],
};
