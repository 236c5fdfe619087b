/** On a page that does not exist: looks for the pages whose addresses are nearest to the one that was asked for. */

import { nearest } from '../domain/nearest.ts';

class CairnNearest extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const base = this.dataset.base ?? '/';
    const [section = '', ...rest] = decodeURIComponent(location.pathname).slice(base.length).split('/').filter(Boolean);
    const wanted = rest.at(-1) ?? section;
    const search = document.querySelector<HTMLAnchorElement>('#search-instead');
    if (search !== null) search.search = `?q=${encodeURIComponent(wanted.replace(/[-_]+/g, ' '))}`;
    const known = new Map<string, HTMLAnchorElement>();
    for (const overview of new Set([section, 'records'])) {
      for (const link of await linksOn(`${base}${encodeURIComponent(overview)}/`)) {
        const id = link.pathname.split('/').findLast(Boolean) ?? '';
        if (link.origin === location.origin && !known.has(id)) known.set(id, link);
      }
    }
    const list = this.querySelector('ul');
    for (let found = 0; found < 3 && list !== null; found++) {
      const id = nearest(wanted, known.keys());
      const link = id === undefined ? undefined : known.get(id);
      if (id === undefined || link === undefined) break;
      known.delete(id);
      const item = document.createElement('li');
      const anchor = document.createElement('a');
      anchor.href = link.href;
      anchor.textContent = link.textContent;
      item.append(anchor);
      list.append(item);
      this.hidden = false;
    }
  }
}

/** The entries that an overview of ours lists; none where there is no such page. */
async function linksOn(path: string): Promise<readonly HTMLAnchorElement[]> {
  try {
    const answer = await fetch(path);
    if (!answer.ok) return [];
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // links of a parsed page resolve against this one, which is of the same site
    return [...page.querySelectorAll<HTMLAnchorElement>('main a.cairn-entry[href]')];
  } catch {
    return [];
  }
}

customElements.define('cairn-nearest', CairnNearest);
