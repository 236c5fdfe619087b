/** Which file does a relative path name, and which record is in it? */

import type { Target } from './resolve.ts';

/** The record whose file `href` leads to, seen from the file `from`. */
export function findByPath(paths: ReadonlyMap<string, Target>, href: string, from: string): Target | undefined {
  const path = decoded(href.split(/[?#]/)[0] ?? '');
  if (path === '' || /^[a-z][a-z+.-]*:|^\/\//i.test(path)) return undefined;
  if (!path.startsWith('/')) {
    const beside = joined(folderOf(from), path);
    const found =
      beside === undefined
        ? undefined
        : (paths.get(beside.toLowerCase()) ?? paths.get(withoutEnding(beside).toLowerCase()));
    if (found !== undefined) return found;
  }
  if (!path.includes('/')) return undefined;
  // Paths from the top of a repository, of which the imported folder may be a part.
  const rooted = path
    .replace(/^(?:\.?\.?\/)+/, '')
    .replace(/\/$/, '')
    .toLowerCase();
  for (let rest = rooted; ; rest = rest.slice(rest.indexOf('/') + 1)) {
    const found = paths.get(rest) ?? paths.get(withoutEnding(rest));
    if (found !== undefined) return found;
    if (!rest.includes('/')) return undefined;
  }
}

/** `path` seen from `folder`; undefined where it leads above the top. */
export function joined(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

export function withoutEnding(path: string): string {
  return path.replace(/\.(?:mdx?|markdown|rst|adoc|txt|json|html)$/i, '');
}

export function folderOfReadme(path: string): string | undefined {
  return /^(.+)\/(?:readme|_?index|kep)\.\w+$/i.exec(path)?.[1];
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
