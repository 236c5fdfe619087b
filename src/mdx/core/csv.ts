/** Which rows does a CSV file hold? */

/**
 * Rows of cells as RFC 4180 has them: quotes around a cell that holds commas, line ends or doubled quotes. Blank lines,
 * and lines that begin with `#`, are left out.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"[^,\r\n]*|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy;
  const source = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < source.length) {
    const [whole, quoted, bare = '', end] = cell.exec(source) ?? [];
    if (whole === undefined) break;
    row.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    if (end === ',' && cell.lastIndex < source.length) continue;
    if (end === ',') row.push('');
    if (!isBlank(row)) rows.push(row);
    row = [];
  }
  return rows;
}

function isBlank(row: readonly string[]): boolean {
  return (row.length === 1 && row[0] === '') || (row[0] ?? '').startsWith('#');
}
