/** What may raw HTML in Markdown hold? No styles, no ids but anchors, no classes but those that Markdown itself gives. */

import { defaultSchema, type Schema } from 'hast-util-sanitize';

const tagNames =
  'a abbr b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub ' +
  'summary sup table tbody td tfoot th thead time tr tt u ul var wbr';

export const sanitizing: Schema = {
  tagNames: tagNames.split(' '),
  ancestors: { ...defaultSchema.ancestors, summary: ['details'] },
  attributes: {
    a: [
      'href',
      'title',
      'id',
      'name',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      'ariaDescribedBy',
      'ariaLabel',
      ['className', 'data-footnote-backref'],
    ],
    abbr: ['title'],
    code: [['className', /^(?:language-.+|math-inline|math-display)$/]],
    del: ['dateTime'],
    details: ['open'],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'sr-only'],
    ],
    img: ['src', 'alt', 'title', 'width', 'height'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['dateTime'],
    li: [
      ['id', /^cairn-fn-/],
      ['className', 'task-list-item'],
    ],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    sup: [],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'cairn'], src: ['http', 'https'] },
  strip: [
    'script',
    'style',
    'template',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'title',
    'textarea',
    'select',
    'noscript',
  ],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
