/** Which addresses outside of the wiki does its content name, and where? */

import { bodyOf, type AnyEntry, type Corpus } from './corpus.ts';
import { placeOf, type Place } from './issue.ts';
import type { Citation } from './record.ts';

export interface OutsideLink {
  /** With `http` or `https`, without what stands behind `#`. */
  readonly url: string;
  /** As it is written. */
  readonly written: string;
  readonly place: Place;
}

/** Every address on the web, in prose and in fields, in the order of entries; e-mail addresses are none. */
export function outsideLinks(corpus: Corpus): readonly OutsideLink[] {
  return corpus.all.flatMap((entry) => {
    const found: OutsideLink[] = [];
    const add = (written: string | undefined, place: Place) => {
      const url = webAddress(written);
      if (url !== undefined) found.push({ url, written: written!.trim(), place });
    };
    addFields(entry, (written, ...path) => add(written, placeOf(entry, path)));
    for (const { href, line, column } of bodyOf(entry)?.links ?? []) add(href, { file: entry.file, line, column });
    return found;
  });
}

/** The address to ask for; `undefined` for what is no address on the web. */
function webAddress(written: string | undefined): string | undefined {
  if (written === undefined || !/^(?:https?:)?\/\//i.test(written.trim())) return undefined;
  const parsed = URL.parse(written.trim().replace(/^\/\//, 'https://'));
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  parsed.hash = '';
  return parsed.href;
}

type Add = (written: string | undefined, ...path: readonly (string | number)[]) => void;

function addFields(entry: AnyEntry, add: Add): void {
  const addSource = (source: Citation | undefined, ...path: readonly (string | number)[]) =>
    add(source?.url ?? source?.text, ...path, 'source');
  switch (entry.kind) {
    case 'record':
      entry.evidence.forEach(({ source }, index) => addSource(source, 'evidence', index));
      entry.verifications.forEach(({ against }, index) => add(against, 'verifications', index, 'against'));
      add(entry.source?.url, 'source', 'url');
      break;
    case 'fact':
      entry.values.forEach(({ source }, index) => addSource(source, 'values', index));
      break;
    case 'person':
      entry.links.forEach(({ url }, index) => add(url, 'links', index));
      break;
    case 'system':
      entry.links.forEach(({ url }, index) => add(url, 'links', index));
      entry.repos.forEach((repo, index) => add(repo, 'repos', index));
      break;
    case 'handoff':
      entry.contacts.forEach(({ link }, index) => add(link, 'contacts', index, 'link'));
      break;
    case 'path':
      entry.steps.forEach(({ ref }, index) => add(ref, 'steps', index, 'ref'));
      break;
    case 'term':
      entry.see.forEach((name, index) => add(name, 'see', index));
      break;
    default:
  }
}
