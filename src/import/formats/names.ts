/** The formats that can be imported. */

export const formatNames = [
  'adr-tools',
  'madr-2',
  'madr-3',
  'madr-4',
  'log4brains',
  'backstage',
  'rfd',
  'kep',
  'eip',
  'pep',
  'nep',
  'rust-rfc',
  'swift-evolution',
  'table-header',
  'front-matter',
  'status-lines',
  'bold-lines',
  'jep',
  'dated-log',
  'gitlab-design',
  'marin-experiment',
  'page-review',
  'json-adr',
  'markdown',
] as const;

export type FormatName = (typeof formatNames)[number];
