/** What sort of answer does the form of a question ask for? */

/** How much more or less a kind of entry counts; 1 for those that are not named. */
export type Leaning = Readonly<Record<string, number>>;

const other = (kinds: readonly string[], by: number): Leaning => Object.fromEntries(kinds.map((kind) => [kind, by]));

const decisionsFirst = other(['term', 'fact', 'system', 'person', 'team', 'handoff', 'path'], 0.5);

const leanings: readonly (readonly [RegExp, Leaning])[] = [
  // only a decision says why, or what was tried
  [/^why\b/i, decisionsFirst],
  [
    /\b(?:has|have|had|did|was|were)\b.*\b(?:tried|try|considered|rejected|tested)\b|^tried\b|\btried\??$/i,
    decisionsFirst,
  ],
  [/^(?:what (?:is|are|does)|define|meaning of)\b/i, { term: 1.5, system: 1.15 }],
  [/^how (?:large|big|fast|heavy)\b/i, { fact: 1.25 }],
  [/^(?:who|whom|whose)\b/i, other(['person', 'team', 'system', 'handoff'], 1.25)],
  // who names a sort of entry looks for one
  [/\bhand(?:s|ed|ing)?[ -]?(?:offs?|overs?)\b|\b(?:leave|left) behind\b/i, { handoff: 1.5, person: 1.25 }],
  [/\bwho (?:has )?left\b/i, { person: 1.5, handoff: 1.5 }],
  [/\bteams?\b/i, { team: 1.5 }],
  [/^(?:where (?:do|should|can) i (?:start|begin)|how do i (?:start|begin|learn))\b/i, { path: 1.5 }],
];

/** The leaning of a question as it was typed. */
export function leaningOf(text: string): Leaning {
  return leanings.find(([form]) => form.test(text.trim()))?.[1] ?? {};
}
