/** Where in a text does something stand that opens something? Tokens, keys and passwords, by what they are, never repeated. */

import { findAssignments } from './assignments.ts';
import { mayHoldSecret } from './may-hold-secret.ts';

export interface FoundSecret {
  /** What it looks like, in words that stand behind “looks like”: `a GitHub token`. */
  readonly what: string;
  /** Offset of its first character. */
  readonly index: number;
  /** False where only its name and the disorder of its characters speak for it. */
  readonly isKnown: boolean;
}

const prefix = '@secretlint/secretlint-rule-';

/** It silences what stands behind a comment `secretlint-disable`, and nobody may silence this check from within a text. */
const silencer = `${prefix}filter-comments`;

/** Off by default, since ids open nothing by themselves; in a wiki they have no business either. */
const options: Readonly<Record<string, object>> = { [`${prefix}aws`]: { enableIDScanRule: true } };

/** What each rule finds, in our words: those of the rules repeat what they found. */
const words: Readonly<Record<string, string>> = {
  aws: 'a key of AWS',
  gcp: 'a key of Google Cloud',
  github: 'a GitHub token',
  slack: 'a Slack token or webhook',
  npm: 'an npm token',
  privatekey: 'a private key',
  basicauth: 'a password in an address',
  'database-connection-string': 'a password in the address of a database',
  sendgrid: 'a SendGrid key',
  shopify: 'a Shopify token',
  openai: 'an OpenAI key',
  anthropic: 'an Anthropic key',
  linear: 'a Linear key',
  '1password': 'a 1Password token',
  cloudflare: 'a Cloudflare token',
  databricks: 'a Databricks token',
  docker: 'a Docker token',
  figma: 'a Figma token',
  gitlab: 'a GitLab token',
  grafana: 'a Grafana token',
  groq: 'a Groq key',
  'hashicorp-vault': 'a Vault token',
  huggingface: 'a Hugging Face token',
  notion: 'a Notion token',
  stripe: 'a Stripe key',
  tailscale: 'a Tailscale key',
  vercel: 'a Vercel token',
};

/** Every secret in the text, in the order in which they stand; each place once. */
export async function findSecrets(text: string): Promise<readonly FoundSecret[]> {
  if (!mayHoldSecret(text)) return [];
  // loaded for texts that need it: most runs see none
  const [{ lintSource }, { rules }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const config = {
    rules: rules
      .filter(({ meta }) => meta.id !== silencer)
      .map((rule) => ({ id: rule.meta.id, rule, options: options[rule.meta.id] ?? {} })),
  };
  const { messages } = await lintSource({
    // without a path, rules look at the text alone, and need neither files nor Node
    source: { filePath: '', content: text, ext: /^\s*\{/.test(text) ? '.json' : '.txt', contentType: 'text' },
    options: { config, noPhysicFilePath: true },
  });
  const known = messages.map(({ ruleId, range }): FoundSecret => {
    const rule = ruleId.replace(prefix, '');
    return { what: words[rule] ?? `a secret (rule \`${rule}\`)`, index: range[0], isKnown: true };
  });
  const ranges = messages.map(({ range }) => range);
  const guessed = findAssignments(text).filter(
    ({ index, end }) => !ranges.some(([first, last]) => index < last && first < end),
  );
  const all = [
    ...known,
    ...guessed.map(({ index }) => ({ what: 'a password or key that is set to its value', index, isKnown: false })),
  ];
  const places = new Map(all.map((found) => [found.index, found]));
  return [...places.values()].sort((a, b) => a.index - b.index);
}
