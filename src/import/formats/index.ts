/** The list of formats, and which of them a file is in. */

import type { Reading, SourceFile } from '../draft.ts';
import { readDocument, type Document } from '../head/document.ts';
import { adrTools } from './adr-tools.ts';
import { backstage } from './backstage.ts';
import { datedLog } from './dated-log.ts';
import { dynamo } from './dynamo.ts';
import { eip } from './eip.ts';
import type { Format } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { gitlab } from './gitlab.ts';
import { govukReview } from './govuk-review.ts';
import { jaxJep } from './jax-jep.ts';
import { jsonAdr } from './json-adr.ts';
import { kep } from './kep.ts';
import { log4brains } from './log4brains.ts';
import { madr2 } from './madr-2.ts';
import { madr3 } from './madr-3.ts';
import { madr4 } from './madr-4.ts';
import { marin } from './marin.ts';
import { markdown } from './markdown.ts';
import type { FormatName } from './names.ts';
import { nep } from './nep.ts';
import { oxideRfd } from './oxide-rfd.ts';
import { pep } from './pep.ts';
import { rustRfc } from './rust-rfc.ts';
import { stablehlo } from './stablehlo.ts';
import { swiftEvolution } from './swift-evolution.ts';
import { table } from './table.ts';
import { tensorflowRfc } from './tensorflow-rfc.ts';
import { skipped } from '../skipped.ts';

/** Of formats with the same weight of evidence, the first counts. */
export const formats: readonly Format[] = [
  kep,
  eip,
  pep,
  nep,
  oxideRfd,
  jsonAdr,
  rustRfc,
  swiftEvolution,
  log4brains,
  madr4,
  madr3,
  madr2,
  gitlab,
  govukReview,
  datedLog,
  marin,
  jaxJep,
  tensorflowRfc,
  table,
  stablehlo,
  adrTools,
  backstage,
  dynamo,
  frontMatter,
  markdown,
];

/** The format that the most evidence speaks for. */
export function detect(document: Document): { readonly format: Format; readonly why: string } {
  let best = { format: markdown, why: 'no head of any known format', weight: 0 };
  for (const format of formats) {
    const evidence = format.evidence(document);
    if (evidence !== undefined && evidence.weight > best.weight) best = { format, ...evidence };
  }
  return best;
}

/**
 * Reads a file in its own format, or in the one that is asked for. A file that is no record by its name is skipped
 * unless it was named on its own.
 */
export async function readFile(file: SourceFile, asked?: FormatName, isNamed = false): Promise<Reading> {
  if (file.text.trim() === '' && file.companion === undefined)
    return { outcome: 'refused', why: 'no text', reason: 'the file is empty' };
  const document = readDocument(file);
  const found = detect(document);
  const chosen =
    asked === undefined
      ? found
      : { format: formats.find(({ name }) => name === asked) ?? found.format, why: 'asked for by `--format`' };
  const reason = isNamed ? undefined : skipped(document, chosen.format.name);
  if (reason !== undefined) return { outcome: 'skipped', format: chosen.format.name, why: chosen.why, reason };
  if (/\.json$/i.test(file.path) && chosen.format.name !== 'json-adr') {
    return { outcome: 'refused', why: chosen.why, reason: 'the JSON does not parse, or holds no `adr` or `adrs`' };
  }
  return chosen.format.read(document, chosen.why);
}
