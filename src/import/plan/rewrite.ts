/** Where do the links and images of a foreign body lead once it lies among our records? */

import { hashOf } from './hash.ts';
import type { Rewriting } from '../body/context.ts';
import { decoded, folderOf, joined } from './paths.ts';
import type { Resolver } from './resolve.ts';

/** A file that comes in beside a record: copied from the source, or from within its text. */
export type Asset = { readonly to: string; readonly from: string } | { readonly to: string; readonly base64: string };

export interface Rewritten extends Rewriting {
  readonly assets: readonly Asset[];
  readonly kept: readonly string[];
}

export interface Place {
  /** Of the source. */
  readonly path: string;
  /** Of the record, from the folder of records. */
  readonly file: string;
}

const shownEndings = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;
const linkedEndings = /\.(?:png|jpe?g|gif|webp|avif|svg|csv|tsv|pdf|drawio|excalidraw)$/i;

/**
 * `fileOf` gives the file of a record by its id; `hasFile` says whether the source has a file at a path. Assets lie in a
 * folder with the name of the record.
 */
export function rewriteFor(
  place: Place,
  resolver: Resolver,
  fileOf: (id: string) => string | undefined,
  hasFile: (path: string) => string | undefined,
): Rewritten {
  const assets = new Map<string, Asset>();
  const kept = new Set<string>();
  const folder = place.file.replace(/\.mdx?$/, '');
  const addFile = (path: string): string => {
    const known = [...assets.values()].find((asset) => 'from' in asset && asset.from === path);
    if (known !== undefined) return beside(place.file, known.to);
    const name = freeName(assets, `${folder}/${safeName(path.split('/').at(-1) ?? 'file')}`);
    assets.set(name, { to: name, from: path });
    return beside(place.file, name);
  };
  const findFile = (href: string): string | undefined => {
    const path = decoded(href.split(/[?#]/)[0] ?? '');
    const here = path.startsWith('/') ? path.slice(1) : joined(folderOf(place.path), path);
    return here === undefined ? undefined : hasFile(here);
  };
  return {
    get assets() {
      return [...assets.values()];
    },
    get kept() {
      return [...kept];
    },
    link(href) {
      if (href === '' || href.startsWith('#') || /^[a-z][a-z+.-]*:|^\/\//i.test(href)) return undefined;
      const target = resolver.byPath(href, place.path);
      const file = target === undefined ? undefined : fileOf(target.id);
      if (file !== undefined) return beside(place.file, file) + (/#.*$/.exec(href)?.[0] ?? '');
      const found = linkedEndings.test(href.split(/[?#]/)[0] ?? '') ? findFile(href) : undefined;
      if (found !== undefined) return addFile(found);
      kept.add(`link \`${href}\` leads to nothing that is imported`);
      return undefined;
    },
    image(src) {
      const data = /^data:image\/([\w.+-]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(src);
      if (data !== null) {
        const base64 = (data[2] ?? '').replace(/\s/g, '');
        const name = `${folder}/image-${hashOf(base64)}.${endingOf(data[1] ?? '')}`;
        assets.set(name, { to: name, base64 });
        return beside(place.file, name);
      }
      if (/^[a-z][a-z+.-]*:|^\/\//i.test(src) || !shownEndings.test(src.split(/[?#]/)[0] ?? '')) return undefined;
      const found = findFile(src);
      if (found !== undefined) return addFile(found);
      kept.add(`image \`${src}\` is not in the source`);
      return undefined;
    },
  };
}

function endingOf(type: string): string {
  return type === 'jpeg' ? 'jpg' : type === 'svg+xml' ? 'svg' : type.replace(/[^a-z0-9]/gi, '');
}

/** A name without blanks and signs that addresses would have to escape. */
function safeName(name: string): string {
  return name.replace(/[^\p{Letter}\p{Number}._-]+/gu, '-').replace(/^[.-]+/, '') || 'file';
}

function freeName(assets: ReadonlyMap<string, Asset>, name: string): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : name.replace(/(\.\w+)?$/, (ending) => `-${number}${ending}`);
    if (!assets.has(tried)) return tried;
  }
}

/** `file` as seen from `from`; both count from the folder of records. */
export function beside(from: string, file: string): string {
  const here = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const there = file.split('/');
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  const up = here.map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...there].join('/');
}
