/** What a browser reads to offer the wiki as a search engine. */

import type { Corpus } from '../domain/corpus.ts';
import { escapeText } from './escape.ts';
import { searchUrl, urlOf } from './urls.ts';

/** Where the description lies; `undefined` for a wiki that does not know its own address, which a description has to name. */
export function openSearchUrl(corpus: Corpus): string | undefined {
  return corpus.wiki.origin === undefined ? undefined : urlOf(corpus, 'opensearch.xml');
}

/** An OpenSearch 1.1 description; `undefined` as for its URL. Names are cut to the 16 and 48 characters that it allows. */
export function openSearchXml(corpus: Corpus): string | undefined {
  const { name, origin } = corpus.wiki;
  if (origin === undefined) return undefined;
  const cut = (text: string, length: number) => escapeText([...text].slice(0, length).join('').trim());
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${cut(name, 16)}</ShortName>
  <LongName>${cut(name, 48)}</LongName>
  <Description>${escapeText(`Search ${name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeText(origin + urlOf(corpus, 'favicon.svg'))}</Image>
  <Url type="text/html" template="${escapeText(origin + searchUrl(corpus))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
