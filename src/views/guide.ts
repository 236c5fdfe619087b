/** What every page of the guide shows besides its text: its title, and the way to the others. */

import type { Corpus } from '../domain/corpus.ts';
import type { Crumb } from './crumbs.ts';
import { guidePages, guideUrl, type GuidePageName } from './urls.ts';

export interface GuidePage {
  readonly title: string;
  /** What one can do with it, one sentence. */
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly pages: readonly GuideLink[];
}

export interface GuideLink {
  readonly label: string;
  readonly description: string;
  readonly href: string;
  readonly isHere: boolean;
}

interface GuideInfo {
  readonly title: string;
  readonly description: string;
}

const about: Readonly<Record<GuidePageName, GuideInfo>> = {
  '': { title: 'Guide', description: 'How to write what others will need when you are not there.' },
  records: { title: 'Write a record', description: 'A decision in five minutes, and what makes it better.' },
  handoffs: { title: 'Hand over', description: 'What to write before you leave, and how it is received.' },
  risk: { title: 'See what would be lost', description: 'Who would be missed where, and who could take over.' },
  paths: { title: 'Build a path', description: 'What a newcomer should read, in which order, and why.' },
  glossary: {
    title: 'Explain words',
    description: 'How a word is explained, where it is linked, and which are missing.',
  },
  status: { title: 'What a status means', description: 'Which answer holds, what replaced it, and how fresh it is.' },
  changes: {
    title: 'What changed',
    description: 'What counts as a change, and what is told to those who come back or are new.',
  },
  search: { title: 'Ask', description: 'How to find a decision, and what search looks at.' },
  import: { title: 'Import', description: 'How the records that you have already come in, and go out again.' },
  'team-repository': {
    title: 'Your own repository',
    description: 'How your content has a repository of its own, and Cairn is a tool in it.',
  },
  publish: { title: 'Publish', description: 'Where the site can be put, and what the host should say with it.' },
  audiences: { title: 'Who may see what', description: 'Entries for some groups only, and a site for each group.' },
  login: { title: 'Behind a login', description: 'How each site is read only by those it is meant for.' },
  federation: {
    title: 'Several sites',
    description: 'One search over the wikis of several teams, and references between them.',
  },
  programs: {
    title: 'For programs',
    description: 'JSON, Markdown, feeds, calendars, pictures and a server for assistants.',
  },
  fields: { title: 'Fields', description: 'Every field of every kind of file.' },
  components: { title: 'Components', description: 'What a text may hold besides Markdown.' },
  issues: { title: 'Issues', description: 'What each message of the check means, and how to mend it.' },
  numbers: { title: 'Numbers', description: 'How every number on these pages comes about.' },
};

/** The page of the guide with this name. */
export function guidePage(corpus: Corpus, name: GuidePageName): GuidePage {
  const { title, description } = about[name];
  return {
    title,
    description,
    crumbs: name === '' ? [] : [{ label: about[''].title, href: guideUrl(corpus, '') }],
    pages: guidePages.map((page) => ({
      label: page === '' ? 'Overview' : about[page].title,
      description: about[page].description,
      href: guideUrl(corpus, page),
      isHere: page === name,
    })),
  };
}

/** What a page of the guide is called, by its path rooted at the site (`guide/search/`); `undefined` for any other page. */
export function guideLabel(path: string): string | undefined {
  const name = /^guide\/(?:([a-z-]+)\/)?(?:#|$)/.exec(path);
  const page = name === null ? undefined : guidePages.find((known) => known === (name[1] ?? ''));
  return page === undefined ? undefined : page === '' ? about[''].title : `${about[''].title}: ${about[page].title}`;
}
