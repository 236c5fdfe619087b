/** Which rules does the content as a whole keep, and what breaks them? One rule a file, named after its code. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { compareIssues, type Issue, type IssueCode } from '../domain/issue.ts';
import { acceptedWithoutDate } from './accepted-without-date.ts';
import { acceptedWithoutDecider } from './accepted-without-decider.ts';
import { aliasShadowsId } from './alias-shadows-id.ts';
import { answerWithoutQuestion } from './answer-without-question.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { contestedFact } from './contested-fact.ts';
import { danglingReference } from './dangling-reference.ts';
import { deadLink } from './dead-link.ts';
import { decidedAfterLeaving } from './decided-after-leaving.ts';
import { departedOwner } from './departed-owner.ts';
import { departedSteward } from './departed-steward.ts';
import { departedWithoutHandoff } from './departed-without-handoff.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { handoffIncomplete } from './handoff-incomplete.ts';
import { handoffTaker } from './handoff-taker.ts';
import { handoffWithoutDeparture } from './handoff-without-departure.ts';
import { holdersLeaving } from './holders-leaving.ts';
import { impossibleEvent } from './impossible-event.ts';
import { linkToRetired } from './link-to-retired.ts';
import { longStep } from './long-step.ts';
import { missingStatus } from './missing-status.ts';
import { overdueReview } from './overdue-review.ts';
import { pathCycle } from './path-cycle.ts';
import { pathOutOfOrder } from './path-out-of-order.ts';
import { receiptByGiver } from './receipt-by-giver.ts';
import { receiptDay } from './receipt-day.ts';
import { receiverDeparted } from './receiver-departed.ts';
import { restrictedName } from './restricted-name.ts';
import { restrictedReference } from './restricted-reference.ts';
import { supersededWithoutSuccessor } from './superseded-without-successor.ts';
import { supersedesRejected } from './supersedes-rejected.ts';
import { supersessionCycle } from './supersession-cycle.ts';
import { supersessionFork } from './supersession-fork.ts';
import { trippedAssumption } from './tripped-assumption.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { unkeptPath } from './unkept-path.ts';
import { unknownAudience } from './unknown-audience.ts';
import { unknownItem } from './unknown-item.ts';
import { unknownRemote } from './unknown-remote.ts';
import { unknownSite } from './unknown-site.ts';
import { unownedSystem } from './unowned-system.ts';
import { unreadSite } from './unread-site.ts';
import { unreceivedItem } from './unreceived-item.ts';
import { wrongArithmetic } from './wrong-arithmetic.ts';

/** Everything that breaks one rule today. */
export type Check = (corpus: Corpus, today: IsoDate) => readonly Issue[];

/** The rules that the corpus alone can answer, by the code of what they report. */
export const checks = {
  'dangling-reference': danglingReference,
  'duplicate-id': duplicateId,
  'duplicate-number': duplicateNumber,
  'alias-shadows-id': aliasShadowsId,
  'supersession-cycle': supersessionCycle,
  'supersession-fork': supersessionFork,
  'supersedes-rejected': supersedesRejected,
  'superseded-without-successor': supersededWithoutSuccessor,
  'missing-status': missingStatus,
  'accepted-without-date': acceptedWithoutDate,
  'accepted-without-decider': acceptedWithoutDecider,
  'decided-after-leaving': decidedAfterLeaving,
  'link-to-retired': linkToRetired,
  'departed-steward': departedSteward,
  'departed-owner': departedOwner,
  'unowned-system': unownedSystem,
  'handoff-incomplete': handoffIncomplete,
  'unreceived-item': unreceivedItem,
  'receiver-departed': receiverDeparted,
  'handoff-taker': handoffTaker,
  'handoff-without-departure': handoffWithoutDeparture,
  'departed-without-handoff': departedWithoutHandoff,
  'holders-leaving': holdersLeaving,
  'unanswered-question': unansweredQuestion,
  'path-out-of-order': pathOutOfOrder,
  'path-cycle': pathCycle,
  'long-step': longStep,
  'unkept-path': unkeptPath,
  'impossible-event': impossibleEvent,
  'answer-without-question': answerWithoutQuestion,
  'unknown-item': unknownItem,
  'receipt-by-giver': receiptByGiver,
  'receipt-day': receiptDay,
  'overdue-review': overdueReview,
  'tripped-assumption': trippedAssumption,
  'wrong-arithmetic': wrongArithmetic,
  'contested-fact': contestedFact,
  'broken-link': brokenLink,
  'broken-anchor': brokenAnchor,
  'unknown-site': unknownSite,
  'unread-site': unreadSite,
  'unknown-remote': unknownRemote,
  'unknown-audience': unknownAudience,
  'restricted-reference': restrictedReference,
  'restricted-name': restrictedName,
} as const satisfies Readonly<Partial<Record<IssueCode, Check>>>;

/** The rules that also need what servers said; only `check --links` asks them. */
export const outsideChecks = { 'dead-link': deadLink } as const;

/** Everything that breaks a rule today, in the order of a report. */
export function runChecks(corpus: Corpus, today: IsoDate): readonly Issue[] {
  const all: readonly Check[] = Object.values(checks);
  return all.flatMap((check) => check(corpus, today)).sort(compareIssues);
}
