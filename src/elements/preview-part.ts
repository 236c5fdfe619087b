/** What does a page of ours say of itself in a few lines? The part that it marks with `data-preview`. */

/**
 * A copy of the marked part, to be shown elsewhere: without links, ids, headings and anything that runs. On a page of
 * many entries `id` names the one that is meant. `undefined` where nothing is marked.
 */
export function findPreview(page: Document, id: string): DocumentFragment | undefined {
  const named = id === '' ? null : page.getElementById(id);
  const part =
    named?.closest('[data-preview]') ?? named?.querySelector('[data-preview]') ?? page.querySelector('[data-preview]');
  if (part === null) return undefined;
  const copy = document.createElement('div');
  copy.append(document.importNode(part, true));
  for (const left of copy.querySelectorAll('script, style, button, input, select, svg, [hidden], [data-no-preview]'))
    left.remove();
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
  for (const each of copy.querySelectorAll('*')) {
    const isHeading = /^H[1-6]$/.test(each.tagName);
    if (isHeading) replaceTag(each, 'p', 'cairn-preview-title');
    else if (each.tagName === 'A' || each.tagName.includes('-')) replaceTag(each, 'span', '');
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...copy.childNodes);
  return fragment;
}

/** Another element with the same inside. */
function replaceTag(old: Element, tag: string, name: string): void {
  const next = document.createElement(tag);
  if (name !== '') next.className = name;
  next.append(...old.childNodes);
  old.replaceWith(next);
}
