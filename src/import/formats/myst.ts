/** How do the roles, labels and directives of MyST read in plain Markdown? https://mystmd.org */

/** Roles give their text, labels print nothing, directives become quotations, code or images. */
export function readMyst(markdown: string): string {
  const out: string[] = [];
  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\([\w.:-]+\)=\s*$/.test(line)) continue;
    const [, fence = '', name = '', argument = ''] = /^(:{3,}|`{3,}|~{3,})\{([\w:-]+)\}\s*(.*)$/.exec(line) ?? [];
    const code = fence === '' ? /^(`{3,}|~{3,})/.exec(line)?.[1] : undefined;
    if (name === '' && code === undefined) {
      out.push(withoutRoles(line));
      continue;
    }
    const mark = fence === '' ? (code ?? '') : fence;
    const end = lines.findIndex((other, at) => at > index && other.startsWith(mark) && other.trim() === mark);
    const last = end === -1 ? lines.length : end;
    const inner = lines.slice(index + 1, last);
    out.push(...(name === '' ? lines.slice(index, last + 1) : directive(name, argument, inner, mark)));
    index = last;
  }
  return out.join('\n');
}

function directive(name: string, argument: string, lines: readonly string[], mark: string): readonly string[] {
  const options = lines.findIndex((line) => !/^:[\w-]+:|^\s*$/.test(line));
  const body = options === -1 ? [] : lines.slice(options);
  if (/^(?:code|code-block|code-cell|sourcecode|ipython3?)$/.test(name)) {
    const fence = mark.startsWith(':') ? '```' : mark;
    return [`${fence}${argument.replace(/[{}]/g, '')}`, ...body, fence];
  }
  if (/^(?:image|figure)$/.test(name))
    return [
      `![${lines.flatMap((line) => /^:alt:\s*(.*)/.exec(line)?.[1] ?? []).join(' ')}](<${argument}>)`,
      '',
      ...readMyst(body.join('\n')).split('\n'),
    ];
  if (name === 'math') return ['$$', ...body, '$$'];
  if (/^(?:toctree|contents|tableofcontents|currentmodule)$/.test(name))
    return [`${mark === '```' ? '' : ''}\`\`\`text`, argument, ...lines, '```'];
  const title = argument === '' ? name.charAt(0).toUpperCase() + name.slice(1) : argument;
  return [
    '',
    `> **${title}**`,
    '>',
    ...readMyst(body.join('\n'))
      .split('\n')
      .map((line) => `> ${line}`.trimEnd()),
    '',
  ];
}

function withoutRoles(line: string): string {
  return line.replace(/\{([\w:-]+)\}(`+)([^`]+)\2/g, (_, role: string, __: string, text: string) => {
    const [, words = text, target] = /^(.*?)\s*<([^<>]+)>$/.exec(text) ?? [];
    if (/^jax-(?:issue|pr)$/.test(role))
      return `[#${words.replace(/^#/, '')}](https://github.com/jax-ml/jax/issues/${(target ?? words).replace(/^#/, '')})`;
    if (role === 'math') return `$${text}$`;
    if (target !== undefined && /^https?:/.test(target)) return `[${words}](${target})`;
    return /^(?:ref|doc|numref|term|eq)$/.test(role) ? words : `\`${words.replace(/^~/, '')}\``;
  });
}
