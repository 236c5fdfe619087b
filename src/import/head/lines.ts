/** Which lines of a Markdown text are headings, comments or code, before anything is known of its format? */

export interface Heading {
  readonly level: number;
  /** As written, without its marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Lines {
  readonly lines: readonly string[];
  readonly headings: readonly Heading[];
  /** Lines within code fences or HTML comments. */
  readonly hidden: ReadonlySet<number>;
}

export function readLines(text: string): Lines {
  const lines = text.split('\n');
  const headings: Heading[] = [];
  const hidden = new Set<number>();
  let fence: string | undefined;
  let inComment = false;
  for (const [index, line] of lines.entries()) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      hidden.add(index);
      if (marker !== undefined && marker.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = undefined;
      continue;
    }
    if (inComment || /^\s*<!--/.test(line)) {
      hidden.add(index);
      const rest: string = inComment ? line : line.replace(/^[\s\S]*?<!--/, '');
      inComment = !rest.includes('-->');
      continue;
    }
    if (marker !== undefined) {
      fence = marker;
      hidden.add(index);
      continue;
    }
    const [, marks, words = ''] = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    if (marks !== undefined) headings.push({ level: marks.length, text: words, start: index, end: index + 1 });
    const next = lines[index + 1] ?? '';
    if (
      /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(next) &&
      /^ {0,3}[^\s#>|*+-]/.test(line) &&
      (lines[index - 1] ?? '').trim() === ''
    ) {
      headings.push({ level: next.trim().startsWith('=') ? 1 : 2, text: line.trim(), start: index, end: index + 2 });
    }
  }
  return { lines, headings, hidden };
}
