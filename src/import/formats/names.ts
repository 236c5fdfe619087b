/** The formats that can be imported. */

export const formatNames = [
  'adr-tools',
  'madr-2',
  'madr-3',
  'madr-4',
  'log4brains',
  'backstage',
  'oxide-rfd',
  'kep',
  'eip',
  'pep',
  'nep',
  'rust-rfc',
  'swift-evolution',
  'tensorflow-rfc',
  'table',
  'front-matter',
  'stablehlo',
  'dynamo',
  'jax-jep',
  'dated-log',
  'gitlab',
  'marin',
  'govuk-review',
  'json-adr',
  'markdown',
] as const;

export type FormatName = (typeof formatNames)[number];

/** Formats that give no records: teams, people and systems, and who owns which code. */
export const otherFormatNames = ['backstage-catalog', 'codeowners'] as const;
export type AnyFormatName = FormatName | (typeof otherFormatNames)[number];
