/** A file's text, or why it cannot be had. */

import { readFileSync } from 'node:fs';
import { issue, type Issue } from '../domain/issue.ts';

/** Bytes; a larger file is no text that somebody wrote. */
export const largestFile = 4 * 1024 * 1024;

/**
 * The text with a byte order mark dropped and every line ended by `\n`, or the issue that says why there is none:
 * too large, not UTF-8, or NUL bytes in it.
 */
export function readText(path: string, file: string, size: number): string | Issue {
  if (size > largestFile) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    const message = `The file has ${megabytes} MB, and ${largestFile / 1024 / 1024} MB is the most that is read.`;
    return issue('unreadable-file', { file }, message, 'Split it, or move what is data into a file beside it.');
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(path); // for many small files far quicker than asking for each and waiting
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return issue('unreadable-file', { file }, `The file cannot be opened (\`${reason}\`).`, 'Mend its permissions.');
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    const message = `The file is not text: byte ${zero + 1} is NUL.`;
    return issue('unreadable-file', { file }, message, 'Save it as text in UTF-8.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return issue('unreadable-file', { file }, 'The file is not text in UTF-8.', 'Save it as text in UTF-8.');
  }
}
