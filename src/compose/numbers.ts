/** Numbers in YAML stay the text that somebody wrote. */

import type { Tags } from 'yaml';

/** YAML's core schema without its numbers, which would lose digits: `97.80` is not `97.8`. */
export function withoutNumbers(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag));
}
