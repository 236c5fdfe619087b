/** An onboarding path as Markdown: what to read, in which order, and why. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { LearningPath } from '../../domain/path.ts';
import { pathPage } from '../../views/path.ts';
import type { StepView } from '../../views/step.ts';
import { entryLink, facts, inLine, linkText, nameLink, nameLinks, section, type Blocks } from './write.ts';

export function pathBlocks(corpus: Corpus, path: LearningPath, today: IsoDate): Blocks {
  const page = pathPage(corpus, path, noDigest, today);
  return [
    page.summary,
    facts([
      ['For', page.role],
      ['Kept by', page.maintainer === undefined ? undefined : nameLink(corpus, page.maintainer)],
      ['First', nameLinks(corpus, page.after)],
      ['Then', page.next.map((link) => entryLink(corpus, link)).join(', ')],
      ['Length', page.time],
    ]),
    section('Steps', page.steps.map((step, index) => `${index + 1}. ${inLine(stepText(corpus, step))}`).join('\n')),
  ];
}

/** Digests tell a browser what has changed; a text has no use for them. */
const noDigest = () => '';

function stepText(corpus: Corpus, { target, why, check }: StepView): string {
  const what =
    target.kind === 'entry'
      ? entryLink(corpus, target.link)
      : target.kind === 'address'
        ? linkText(target.label, target.href)
        : target.label;
  return [what, why, check === undefined ? undefined : `Question: ${check.question}`]
    .filter((part) => part !== undefined)
    .join('. ');
}
