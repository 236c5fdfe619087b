/** The base path of the wiki that this page belongs to. */
export function baseOfPage(): string {
  return document.documentElement.dataset['cairnBase'] ?? '/';
}
