/** What wiki.yaml may set. */

import { z } from 'zod';
import { everyone } from '../domain/audience.ts';
import { slugOf } from '../domain/id.ts';
import { isVersion } from '../domain/version.ts';
import { defaultOutputs, defaultWeights, defaultWiki, outputs, ownSite, privacies } from '../domain/wiki.ts';
import { camel } from './camel.ts';
import { date, listOf, number, text, url, wholeNumber, word } from './field.ts';

const weight = number.refine((value) => value >= 0, { error: 'expected a number of at least 0' });

function weightOf(known: number, description: string) {
  return weight.prefault(String(known)).meta({ description, example: known });
}

const weights = z
  .strictObject({
    decider: weightOf(defaultWeights.decider, 'Deciding a record.'),
    steward: weightOf(defaultWeights.steward, 'Answering for it.'),
    expert: weightOf(defaultWeights.expert, 'Being named as an expert of a system.'),
    received: weightOf(defaultWeights.received, 'Having received it in a handoff.'),
    verified: weightOf(defaultWeights.verified, 'Having verified it.'),
    consulted: weightOf(defaultWeights.consulted, 'Having been consulted.'),
    reviewed: weightOf(defaultWeights.reviewed, 'Having reviewed it.'),
    'path-finished': weightOf(defaultWeights.pathFinished, 'Having finished a path that leads to it.'),
  })
  .transform(camel);

/** It names folders and stands in commands. */
const group = text
  .refine((name) => name === slugOf(name) && name !== everyone, {
    error: (found) =>
      found.input === everyone
        ? '`everyone` needs no group: it is who may see what has no `audience`'
        : `expected a name in lower case with hyphens between words, received \`${String(found.input)}\``,
  })
  .meta({ takes: 'a name in lower case' });

/** Folders or files by their path from the content folder, with the groups that may see what is there. */
const folders = z
  .record(
    text,
    listOf(text).refine((groups) => groups.length > 0, { error: 'expected at least one group' }),
    { error: 'expected folders, each with the groups that may see what lies in it' },
  )
  .transform((given, context): Readonly<Record<string, readonly string[]>> => {
    const found = new Map<string, readonly string[]>();
    for (const [written, groups] of Object.entries(given)) {
      const path = written.replace(/^(?:\.?\/)+|\/+$/g, '');
      if (path !== '' && path !== '.' && !found.has(path)) found.set(path, groups);
      else
        context.issues.push({
          code: 'custom',
          input: given,
          message: `\`${written}\` ${path === '' || path === '.' ? 'is the whole content: name a folder in it' : 'is named twice'}`,
        });
    }
    return Object.fromEntries(found);
  })
  .meta({ takes: 'folders, each with groups' });

const repository = z.strictObject({
  url: url.optional().meta({
    description: 'The address of the repository; told from the remote `origin` of the content when absent.',
    example: 'https://github.com/example/wiki',
  }),
  branch: text.optional().meta({
    description: 'The branch that edits go to; told from git when absent, else `main`.',
    example: 'main',
  }),
  forge: word(['github', 'gitlab', 'gitea', 'other', 'none']).optional().meta({
    description: 'What runs there; told from the address when absent. With `none` no page leads to the repository.',
    example: 'github',
  }),
  folder: text.optional().meta({
    description: 'Where the content folder lies in it; told from git when absent, else `content`.',
    example: 'content',
  }),
});

/** An address on the web under which a whole site lies. */
const siteAddress = url
  .refine((address) => /^https?:/i.test(address) && URL.canParse(address), {
    error: (found) => `expected the address of a site, received \`${String(found.input)}\``,
  })
  .transform((address) => new URL(address));

const peer = z.strictObject({
  name: text
    .refine((name) => /^[a-z0-9][a-z0-9-]*$/.test(name), {
      error: (found) =>
        `expected a word of lower case letters, digits and \`-\`, by which references can name the site, received \`${String(found.input)}\``,
    })
    .refine((name) => name !== ownSite, { error: `\`${ownSite}\` stands for this site itself; take another name` })
    .meta({ description: 'By which results and `cairn:` references name the site.', example: 'infra' }),
  url: siteAddress
    .transform(({ origin, pathname }) => origin + pathname.replace(/(?:\/index\.html)?\/*$/, '/'))
    .meta({ description: 'Where it is served, with its base path.', example: 'https://infra.example.org/wiki/' }),
});

const addresses = text
  .refine((value) => /^(?:all|(?:[^\s@]*@)?[^\s@]+\.[^\s@]+)$/i.test(value), {
    error: (found) => `expected \`all\`, an e-mail address or a host, received \`${String(found.input)}\``,
  })
  .meta({ takes: '`all`, an e-mail address or a host' });

export const wikiSchema = z
  .strictObject({
    name: text.default(defaultWiki.name).meta({ description: 'The name of the wiki.', example: 'Casebook' }),
    summary: text.optional().meta({ description: 'What it holds, in a sentence.' }),
    repository: repository.optional().meta({ description: 'Where the content lies, for edit links.' }),
    cairn: text.refine(isVersion, { error: 'expected a version such as `0.1`' }).optional().meta({
      description: 'The version of Cairn that the content is written for; an older one says that it is too old.',
      takes: 'a version',
      example: '0.1',
    }),
    base: text
      .transform((path) => `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'))
      .default(defaultWiki.base)
      .meta({ description: 'The path the site is served under.', example: '/wiki/' }),
    origin: url
      .transform((address) => new URL(address).origin)
      .optional()
      .meta({
        description:
          'Where the site is reached, without a path; with it, browsers can take the wiki as a search engine, and programs are given whole addresses.',
        example: 'https://wiki.example.org',
      }),
    'review-every': wholeNumber(1)
      .optional()
      .meta({ description: 'Days after which a record without `review-by` is due for a look.', example: 365 }),
    'review-notice': wholeNumber(0)
      .prefault(String(defaultWiki.reviewNotice))
      .meta({ description: 'Days before its date at which a review counts as due.', example: 30 }),
    'handoff-notice': wholeNumber(0)
      .prefault(String(defaultWiki.handoffNotice))
      .meta({ description: 'Days before a last day within which a handoff should be complete.', example: 30 }),
    weights: weights.prefault({}).meta({ description: 'How much each event says that somebody knows an entry.' }),
    'holder-floor': weight
      .prefault(String(defaultWiki.holderFloor))
      .meta({ description: 'The score from which somebody counts as a holder.', example: 0.5 }),
    audiences: listOf(group).meta({ description: 'The groups that `audience` may name.', example: ['infra'] }),
    'audience-of': folders.prefault({}).meta({
      description:
        'Who may see what lies in a folder, or in one file, of the content. What an entry says itself can only narrow it.',
      example: { 'records/infra': ['infra'] },
    }),
    privacy: word(privacies)
      .default(defaultWiki.privacy)
      .meta({ description: 'How people are shown in what is published: by name, or by role.', example: 'roles' }),
    'names-of-leavers': wholeNumber(0).optional().meta({
      description: 'Days after their last day for which people who have left are still shown by name; then by role.',
      example: 365,
    }),
    addresses: listOf(addresses).meta({
      description: 'The e-mail addresses that may be published: `all`, addresses, or hosts with all their addresses.',
      example: ['oncall@example.org'],
    }),
    outputs: listOf(word(outputs))
      .default([...defaultOutputs])
      .meta({
        description:
          'What is written for programs: all but `pictures` where it says nothing; an empty list writes the pages alone.',
        example: ['json', 'markdown', 'feeds', 'pictures'],
      }),
    federation: listOf(peer)
      .refine((peers) => new Set(peers.map(({ name }) => name)).size === peers.length, {
        error: 'expected a name for each site, received one of them twice',
      })
      .meta({ description: 'Cairn sites of other teams, searched together with this one.' }),
    'federation-open-to': listOf(z.union([z.literal('*'), siteAddress.transform(({ origin }) => origin)])).meta({
      description: 'Sites whose pages may read the search index and the graph of this one; `*` for any.',
      example: ['https://apps.example.org'],
    }),
    today: date
      .optional()
      .meta({ description: 'The day a sample lives on, so that it does not age.', example: '2026-01-31' }),
  })
  .transform(camel);
