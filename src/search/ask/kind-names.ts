/** How people read the kind of what is found, in the order in which kinds are offered. */

export const kindNames = {
  record: 'Decision record',
  system: 'System',
  person: 'Person',
  team: 'Team',
  handoff: 'Handoff',
  path: 'Onboarding path',
  term: 'Glossary term',
  fact: 'Fact',
} as const;
