/**
 * Which line of a CODEOWNERS file holds for a path?
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */

import ignore from 'ignore';

export interface OwnerRule {
  /** 1-based. */
  readonly line: number;
  readonly pattern: string;
  /** `@user`, `@org/team` or an address; none where the line takes ownership away. */
  readonly owners: readonly string[];
}

export interface OwnerRules {
  readonly rules: readonly OwnerRule[];
  /** Lines that CODEOWNERS does not allow; the forge leaves them out too. */
  readonly problems: readonly { readonly line: number; readonly text: string }[];
  /** The rule that holds for a file (path from the root of the repository): the last that matches. */
  readonly ruleFor: (file: string) => OwnerRule | undefined;
}

export function readCodeowners(text: string): OwnerRules {
  const rules: OwnerRule[] = [];
  const problems: { readonly line: number; readonly text: string }[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.replace(/(^|\s)#.*$/, '').trim();
    // GitLab's sections: `[Docs]`, `^[Optional][2] @owner`
    if (line === '' || /^\^?\[[^\]]+\]/.test(line)) continue;
    const [pattern = '', ...owners] = line.match(/(?:\\.|\S)+/g) ?? [];
    if (/^!|\[|\]/.test(pattern) || !owners.every(isOwner)) problems.push({ line: index + 1, text: line });
    else rules.push({ line: index + 1, pattern, owners });
  }
  const matchers = rules.map(({ pattern }) => matcherOf(pattern)).toReversed();
  const latest = rules.toReversed();
  return { rules, problems, ruleFor: (file) => latest[matchers.findIndex((matches) => matches(file))] };
}

function isOwner(word: string): boolean {
  return /^@[\w.-]+(?:\/[\w./-]+)?$/.test(word) || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(word);
}

/** As in `.gitignore`, but that `folder/*` means the files of that folder alone. */
function matcherOf(pattern: string): (file: string) => boolean {
  const rule = ignore({ ignorecase: false }).add(pattern);
  if (!pattern.endsWith('/*')) return (file) => rule.ignores(file);
  return (file) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    return rule.ignores(file) && (folder === '' || !rule.ignores(folder));
  };
}
