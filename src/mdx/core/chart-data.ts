/** Which series does a table of figures hold, and where can it not be read? */

export interface Series {
  readonly name: string;
  /** One for each x; `undefined` where the cell is empty. */
  readonly values: readonly (number | undefined)[];
}

export interface ChartData {
  /** `number` and `date` (days) where every x is one, else `category`. */
  readonly kind: 'number' | 'date' | 'category';
  readonly xs: readonly string[];
  readonly series: readonly Series[];
}

export interface Mistake {
  /** 1 is the first row under the headings; absent where no single row is meant. */
  readonly row?: number | undefined;
  readonly message: string;
  readonly hint: string;
}

const mostSeries = 6;
const mostRows = 2_000;

/**
 * The first row names the columns, the first column is x, each further one a series. `log` refuses figures that a
 * logarithmic axis cannot show. Gives every mistake there is.
 */
export function parseChartData(rows: readonly (readonly string[])[], log: boolean): ChartData | readonly Mistake[] {
  const [heads = [], ...body] = rows.map((row) => row.map((cell) => cell.trim()));
  const mistakes: Mistake[] = [];
  const names = heads.slice(1);
  if (names.length === 0) {
    mistakes.push({
      message: 'the table has no second column',
      hint: 'The first column is x; add one for each series.',
    });
  }
  if (names.length > mostSeries) {
    mistakes.push({
      message: `the table has ${names.length} series, and no more than ${mostSeries} can be told apart`,
      hint: 'Draw two charts, or leave out what does not matter.',
    });
  }
  if (body.length === 0 || body.length > mostRows) {
    mistakes.push({
      message:
        body.length === 0
          ? 'the table has no row of figures'
          : `the table has ${body.length} rows, more than ${mostRows}`,
      hint: body.length === 0 ? 'Write a row for each x.' : 'Keep one row in so many, or show sums.',
    });
  }
  for (const [index, name] of names.entries()) {
    if (name === '')
      mistakes.push({ message: `column ${index + 2} has no heading`, hint: 'The heading names the series.' });
    else if (names.indexOf(name) !== index) {
      mistakes.push({ message: `two columns have the heading \`${name}\``, hint: 'Name each series once.' });
    }
  }
  const figures = body.map((row, index) => parseRow(row, index + 1, heads, log, mistakes));
  if (mistakes.length === 0) {
    for (const [column, name] of names.entries()) {
      if (figures.some((row) => row[column] !== undefined)) continue;
      mistakes.push({ message: `the column \`${name}\` has no figure`, hint: 'Write one, or remove the column.' });
    }
  }
  const xs = body.map((row) => row[0] ?? '');
  const kind = kindOf(xs);
  if (kind === 'category') {
    for (const [index, x] of xs.entries()) {
      if (x === '')
        mistakes.push({ row: index + 1, message: `row ${index + 1} has no x`, hint: 'Name it in the first column.' });
      else if (xs.indexOf(x) !== index) {
        mistakes.push({
          row: index + 1,
          message: `row ${index + 1} has the x \`${x}\`, as row ${xs.indexOf(x) + 1} does`,
          hint: 'Keep one of the two.',
        });
      }
    }
  }
  if (mistakes.length > 0) return mistakes;
  return { kind, xs, series: names.map((name, column) => ({ name, values: figures.map((row) => row[column]) })) };
}

export function isChartData(parsed: ChartData | readonly Mistake[]): parsed is ChartData {
  return 'kind' in parsed;
}

function parseRow(
  row: readonly string[],
  number: number,
  heads: readonly string[],
  log: boolean,
  mistakes: Mistake[],
): (number | undefined)[] {
  if (row.length !== heads.length) {
    mistakes.push({
      row: number,
      message: `row ${number} has ${row.length} cells and the headings ${heads.length}`,
      hint: 'Write as many; an empty cell is a figure that is not known.',
    });
  }
  return heads.slice(1).map((name, index) => {
    const cell = row[index + 1] ?? '';
    if (cell === '') return undefined;
    const where = `row ${number}, column \`${name}\``;
    const value = parseNumber(cell);
    if (value === undefined) {
      mistakes.push({ row: number, message: `${where}: \`${cell}\` is not a number`, hint: hintFor(cell) });
    } else if (log && value <= 0) {
      mistakes.push({
        row: number,
        message: `${where}: \`${cell}\` is not above 0, so a logarithmic axis cannot show it`,
        hint: 'Leave the cell empty, or remove `y-scale="log"`.',
      });
    }
    return value;
  });
}

/** A decimal number with nothing around it: `-1.5`, `3e4`; no separators of thousands, no unit. */
export function parseNumber(text: string): number | undefined {
  return /^[-+\u2212]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/.test(text)
    ? finite(Number(text.replace('\u2212', '-')))
    : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function hintFor(cell: string): string {
  const bare = cell.replace(/[\s,_'\u00A0\u202F]/g, '');
  if (parseNumber(bare) !== undefined) return `Write \`${bare}\`, with nothing between the digits.`;
  const start = /^[-+]?\d+(?:\.\d+)?/.exec(bare)?.[0];
  if (start !== undefined) return `Write \`${start}\`, and put the unit in \`y-unit\`.`;
  return 'Write a number such as `12.5`, or leave the cell empty where the figure is not known.';
}

function kindOf(xs: readonly string[]): ChartData['kind'] {
  if (xs.length > 0 && xs.every((x) => parseNumber(x) !== undefined)) return 'number';
  if (xs.length > 0 && xs.every((x) => isDay(x))) return 'date';
  return 'category';
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
