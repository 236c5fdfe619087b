/** The prose of a handoff, part by part: under its heading each, and put together again without loss. */

/** Put together they are the prose, to the byte. */
export interface Part {
  /** The line of the heading with its end; empty for what stands before the first. */
  readonly line: string;
  readonly heading: string;
  readonly text: string;
}

/** Splits at headings of the second level, `## …`; those within code are none. */
export function partsOf(prose: string): readonly Part[] {
  const parts: { line: string; heading: string; text: string }[] = [{ line: '', heading: '', text: '' }];
  let fence: string | undefined;
  for (const line of prose.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark !== undefined && mark.startsWith(fence) && line.trim() === mark) fence = undefined;
    const heading = fence === undefined ? /^##[ \t]+(.*?)[ \t]*#*[ \t]*\n?$/.exec(line)?.[1] : undefined;
    if (heading === undefined) parts.at(-1)!.text += line;
    else parts.push({ line, heading, text: '' });
  }
  return parts[0]!.text === '' && parts.length > 1 ? parts.slice(1) : parts;
}

/** Puts other words under a heading: an empty line before and after them. */
export function withText(part: Part, text: string): Part {
  const words = text.trim();
  const start = part.line === '' ? '' : '\n';
  return { ...part, text: words === '' ? start : `${start}${words}\n\n` };
}

export function proseOf(parts: readonly Part[]): string {
  return parts.map(({ line, text }) => line + text).join('');
}
