/** A planned path as the text of its file, with what is known of why each step is there. */

import { findEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { slugOf } from '../../domain/id.ts';
import type { PathPlan, PlannedStep } from '../../domain/path-plan.ts';
import type { PathScope } from '../../domain/path-scope.ts';
import { isPresent } from '../../domain/person.ts';
import { joinedBy } from '../../domain/sentence.ts';
import { counted } from '../../views/order.ts';
import { pathBody } from '../new/bodies.ts';
import { yamlOf } from '../yaml-text.ts';

export interface DraftedPath {
  readonly id: string;
  readonly text: string;
}

/** The file of a plan; `role` is for whom it is. */
export function draftPath(
  corpus: Corpus,
  scope: PathScope,
  plan: PathPlan,
  role: string | undefined,
  today: IsoDate,
): DraftedPath {
  const name = scopeName(corpus, scope);
  const fields = {
    title: `Getting to know ${name}`,
    summary: `At its end you can say which decisions about ${name} others rest on, and why they were taken.`,
    for: role,
    maintainer: maintainerFor(corpus, scope, today),
    steps: plan.steps.map((step) => ({ ref: refOf(step), why: whyOf(step) })),
  };
  return { id: slugOf(fields.title), text: `---\n${yamlOf(fields)}---\n\n${pathBody}` };
}

/** How a scope is called: a system or a team by its name, an area as it is written. */
export function scopeName(corpus: Corpus, scope: PathScope): string {
  switch (scope.kind) {
    case 'system':
      return scope.system.name;
    case 'team':
      return scope.team.name;
    case 'area':
      return areaName(corpus, scope.area);
  }
}

function areaName(corpus: Corpus, slug: string): string {
  const areas = [...corpus.entries.record.values()].flatMap((record) => record.areas);
  return areas.find((area) => slugOf(area) === slug) ?? slug;
}

/** Whoever answers for what the path is about and is there: the owner of a system, the lead of a team. */
function maintainerFor(corpus: Corpus, scope: PathScope, today: IsoDate): string | undefined {
  const ofTeam = (name: string | undefined) => (name === undefined ? undefined : findEntry(corpus, 'team', name)?.lead);
  const names =
    scope.kind === 'system'
      ? [scope.system.owner, ofTeam(scope.system.owner), ofTeam(scope.system.team)]
      : scope.kind === 'team'
        ? [scope.team.lead]
        : [];
  for (const name of names) {
    const person = name === undefined ? undefined : findEntry(corpus, 'person', name);
    if (person !== undefined && isPresent(person, today)) return person.id;
  }
  return undefined;
}

function refOf(step: PlannedStep): string {
  return step.kind === 'term' ? `term:${step.term.id}` : step.record.id;
}

/** The reason that the plan had; the maintainer knows a better one. */
function whyOf(step: PlannedStep): string {
  if (step.kind === 'term')
    return `${counted(step.uses, 'of the records', 'of the records')} from here on use the word.`;
  const { dependents, namedBy, under } = step;
  if (dependents === 0 && namedBy === 0) return 'It holds, and stands by itself.';
  if (dependents === 0)
    return `${counted(namedBy, 'other decision in force refers', 'other decisions in force refer')} to it.`;
  const rest = `${counted(dependents, 'decision in force rests', 'decisions in force rest')} on it`;
  const named = under.slice(0, 2).map(({ title }) => `“${title}”`);
  return named.length === 0 ? `${rest}.` : `${rest}, below among them ${joinedBy(named, 'and')}.`;
}
