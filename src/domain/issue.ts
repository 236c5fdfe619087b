/** An author's mistake as data: which code, how bad, where, what is wrong and what to do. */

import { compareText } from './compare.ts';
import type { Entry } from './entry.ts';

export type Severity = 'error' | 'warning';

/** A group of codes that a CI job can make count, besides errors. */
export type Gate = 'handoff';

interface CodeInfo {
  readonly severity: Severity;
  readonly gate?: Gate;
  /** A heading for the guide. */
  readonly title: string;
  /** Why it matters and how to mend it, for the guide. */
  readonly about: string;
}

/**
 * Every code there is. A code is permanent: it names the check's file, the fixture's folder and the
 * anchor in the guide. An error makes the build refuse; a warning never changes an exit code by itself.
 */
export const issueCodes = {
  'unreadable-file': {
    severity: 'error',
    title: 'A file cannot be read',
    about:
      'The file is not text in UTF-8, is larger than the limit, or is a link that leads out of the content folder. Save it as UTF-8, split it, or put the file itself in place of the link.',
  },
  'invalid-frontmatter': {
    severity: 'error',
    title: 'The fields of a file are not as they should be',
    about:
      'The YAML does not parse, a field is misspelt, or a value is not of the kind that its field takes. The message names the field, what was expected and what was found; the field reference lists what each kind of entry may have.',
  },
  'newer-content': {
    severity: 'error',
    title: 'The content is written for a newer Cairn',
    about:
      'The field `cairn` of wiki.yaml names a version that comes after the one that runs, which may not know all that the content says. Take the newer one: in a repository that has Cairn as a submodule, `git submodule update` takes the one that the repository names.',
  },
  'invalid-id': {
    severity: 'error',
    title: 'A file name cannot serve as an id',
    about:
      'The file name, in lower case and with hyphens, is the id and the address of the page. It needs a letter or a digit, and may be none of the words that name pages of ours (`new`, `index`, `all`).',
  },
  'stray-file': {
    severity: 'warning',
    title: 'A file lies where nothing reads it',
    about:
      'Each kind of entry has its folder. A file elsewhere, or with an ending that its folder does not take, is not shown anywhere; move it or rename it.',
  },
  'invalid-mdx': {
    severity: 'error',
    title: 'The text does not parse',
    about:
      'Records are MDX: `<` starts a tag and `{` an expression. Write `\\<` and `\\{` (or put the words in backticks) where you mean the characters themselves, and close every tag you open.',
  },
  'unsafe-mdx': {
    severity: 'error',
    title: 'The text holds code',
    about:
      'Nothing that an author writes is ever run. `import`, `export`, `{expressions}`, event attributes, scripts, styles, frames and `javascript:` addresses are refused; the message says what to write instead.',
  },
  'invalid-component': {
    severity: 'error',
    title: 'A component is not used as it should be',
    about:
      'Records may use a small vocabulary of components, each with its attributes. The guide lists them; a chart also needs data that can be read.',
  },
  secret: {
    severity: 'error',
    title: 'A file holds a secret',
    about:
      'Something in it looks like a token, a key or a password. Whoever can read the repository has it, and git keeps it when the line is deleted: make it invalid where it was issued, then write where the new one is kept and who grants it.',
  },
  'possible-secret': {
    severity: 'warning',
    title: 'A value may be a secret',
    about:
      'Something that is called a key, a token or a password is set to a value of characters in no order. That is a guess: if the value is an example, write one that reads like it (`<password>`). If it opens anything, make it invalid where it was issued; git keeps it when the line is deleted.',
  },
  'too-complex': {
    severity: 'error',
    title: 'The text takes too long to read',
    about:
      'Reading the file took more than the limit, mostly because of very long runs of `*`, `_`, `>` or brackets, or lists nested very deep. Simplify or split it.',
  },
  'unsupported-diagram': {
    severity: 'warning',
    title: 'A diagram cannot be drawn',
    about:
      'Flowcharts, sequence, class, state, entity-relationship and XY diagrams are drawn when the site is built. Others are shown as their source; so is a diagram with a mistake in it.',
  },
  'dangling-reference': {
    severity: 'error',
    title: 'A field names something that does not exist',
    about:
      'A reference in a field must be the id (or an alias) of an entry of the right kind. Mend the spelling, or write the entry.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Two files have the same id',
    about: 'Ids are file names, whatever the folder. Rename one of the two and keep its old id in `aliases`.',
  },
  'duplicate-number': {
    severity: 'warning',
    title: 'Two imported records have the same number',
    about:
      'Both are found under their number, which people will take for one. Renumber one of them and keep the old id in `aliases`.',
  },
  'alias-shadows-id': {
    severity: 'warning',
    title: 'An alias is taken',
    about:
      'The alias is the id of another entry, or an alias of two. The id wins, so the alias never leads here. Remove it from one of them.',
  },
  'supersession-cycle': {
    severity: 'error',
    title: 'Records supersede each other in a circle',
    about: 'No record of a circle is the current answer. Remove the `supersedes` that points backwards in time.',
  },
  'supersession-fork': {
    severity: 'warning',
    title: 'Two records in force supersede the same one',
    about:
      'A reader who arrives at the old record cannot be told what holds now. Let one of the two supersede the other, or let the one that only adds something `amend` instead.',
  },
  'supersedes-rejected': {
    severity: 'warning',
    title: 'A record supersedes one that never held',
    about:
      'A rejected record was never in force, so there is nothing to replace. Use `relates-to`, or mend the status of the old record.',
  },
  'superseded-without-successor': {
    severity: 'warning',
    title: 'An imported record was superseded, but by nothing that is here',
    about: 'Its source calls it superseded. Find the record that replaced it and let that one name it in `supersedes`.',
  },
  'missing-status': {
    severity: 'warning',
    title: 'A record has no status',
    about:
      'A record without a status is never in force. Say whether it was proposed, accepted, rejected or deprecated.',
  },
  'accepted-without-date': {
    severity: 'warning',
    title: 'An accepted record has no date',
    about: 'Without the day of the decision nobody can tell what was known then. Write `date`.',
  },
  'accepted-without-decider': {
    severity: 'warning',
    title: 'An accepted record names nobody who decided',
    about: 'Who decided is who can be asked why. Name at least one person in `deciders`.',
  },
  'decided-after-leaving': {
    severity: 'warning',
    title: 'Somebody decided after they had left',
    about: 'One of the two dates is wrong: the day of the decision or the last day of the person.',
  },
  'link-to-retired': {
    severity: 'warning',
    title: 'Something in force points at a record that is not',
    about:
      'Readers are sent to an answer that no longer holds. Point at the current answer, or say in the text that the link is history.',
  },
  'departed-steward': {
    severity: 'warning',
    gate: 'handoff',
    title: 'Nobody answers for a record any more',
    about: 'The steward has left. Name a person or team that is still here.',
  },
  'departed-owner': {
    severity: 'warning',
    gate: 'handoff',
    title: 'The owner of a system has left',
    about: 'Name a person or team that is still here as `owner`.',
  },
  'unowned-system': {
    severity: 'warning',
    gate: 'handoff',
    title: 'A system has no owner',
    about: 'Nobody answers for it. Name a person or a team in `owner`.',
  },
  'handoff-incomplete': {
    severity: 'warning',
    gate: 'handoff',
    title: 'Somebody leaves soon, and not all of what only they know has arrived',
    about:
      'The last day is within the days that `handoff-notice` in wiki.yaml sets, and part of what would be orphaned or fragile without them has not been received. `npm run cairn -- handoff` drafts the page; an item counts when its taker has written a receipt.',
  },
  'unreceived-item': {
    severity: 'warning',
    gate: 'handoff',
    title: 'Somebody has left, and an item of their handoff was never received',
    about:
      'Nobody has said that it arrived. Ask while they can still be reached, write a receipt with `npm run cairn -- new receipt`, or remove the item if nothing of it is needed any more.',
  },
  'receiver-departed': {
    severity: 'warning',
    gate: 'handoff',
    title: 'What was received has left with its receiver',
    about:
      'Everybody who received the item has left in turn, and nobody received it from them. Find somebody who knows it still, and let them write a receipt.',
  },
  'handoff-taker': {
    severity: 'warning',
    gate: 'handoff',
    title: 'An item is handed to nobody who could take it',
    about:
      'It names nobody, the person who leaves, or somebody who has left. Name a person in `to`; `npm run cairn -- risk --without` suggests some, with reasons.',
  },
  'handoff-without-departure': {
    severity: 'warning',
    title: 'A handoff is from somebody who is not leaving',
    about:
      'The person has no last day, so nothing reminds anybody to receive it. Note the day with `npm run cairn -- depart`, or remove the handoff.',
  },
  'departed-without-handoff': {
    severity: 'warning',
    gate: 'handoff',
    title: 'Somebody who answered for something has left without a handoff',
    about:
      'Records or systems still name them, and nothing says what they knew. Name others, and write down what can still be found out.',
  },
  'holders-leaving': {
    severity: 'warning',
    gate: 'handoff',
    title: 'All who hold a system leave soon',
    about:
      'Within 90 days nobody who holds the system will be here. Let somebody who stays receive it, or name them as its owner or expert.',
  },
  'unanswered-question': {
    severity: 'warning',
    gate: 'handoff',
    title: 'A receipt leaves a question without an answer',
    about:
      'The questions show whether an item really arrived. Answer each in `answers`, in the order of the handoff, or ask the leaver.',
  },
  'path-out-of-order': {
    severity: 'warning',
    title: 'A path puts a record before what it rests on',
    about:
      'Readers meet an answer before the question it depends on (`depends-on`). Move the step behind the other. `npm run cairn -- path suggest` gives an order that keeps to this.',
  },
  'path-cycle': {
    severity: 'warning',
    title: 'Paths come after each other in a circle',
    about: 'Each of them says in `after` that another comes first, so nobody can begin. Remove one of the `after`.',
  },
  'long-step': {
    severity: 'warning',
    title: 'A step of a path takes over half an hour',
    about:
      'People stop in the middle of it, and the path does not keep that place. Lead to a part, or split what it leads to.',
  },
  'unkept-path': {
    severity: 'warning',
    gate: 'handoff',
    title: 'Nobody keeps a path true',
    about:
      'It has no maintainer, or the maintainer has left, so nobody hears what was unclear. Name somebody who is still here in `maintainer`; best is whoever walked it last.',
  },
  'impossible-event': {
    severity: 'warning',
    title: 'An event cannot have happened as it is written',
    about:
      'Its day is still to come, or the person was not there; or it names a step that its path does not have, or one that was both done and left out. Mend the file under `people/events`, or the `events` of the person.',
  },
  'answer-without-question': {
    severity: 'warning',
    title: 'A receipt answers what was not asked',
    about:
      'Answers belong to questions by their order, so one too many means that they are shown under the wrong ones, or that a question was removed. Mend the order, or ask the question in the handoff.',
  },
  'unknown-item': {
    severity: 'warning',
    gate: 'handoff',
    title: 'A receipt names something that its handoff does not hand over',
    about:
      'The item is found by its id, an alias, or the same words. Mend the spelling, or add the item to the handoff; until then nobody sees that it arrived.',
  },
  'receipt-by-giver': {
    severity: 'warning',
    gate: 'handoff',
    title: 'A receipt is by the person who hands over',
    about:
      'Nothing has gone to anybody else, so the receipt counts for nothing. Whoever takes the items writes it, and names themselves in `by`.',
  },
  'receipt-day': {
    severity: 'warning',
    title: 'A receipt has a day on which it cannot have been written',
    about:
      'The day is still to come, or lies outside the time in which the receiver or the giver were here. A receipt counts from its day on; mend `on`, or the dates of the person.',
  },
  'overdue-review': {
    severity: 'warning',
    title: 'A review is overdue',
    about:
      'The record said when it should be looked at again, and that day is past. Look, then note the result with `npm run cairn -- verify`, and set the next `review-by`.',
  },
  'tripped-assumption': {
    severity: 'warning',
    title: 'An assumption no longer holds',
    about:
      'The newest value of a fact breaks what the record took for true. Decide again, or say in a verification why it still holds.',
  },
  'wrong-arithmetic': {
    severity: 'warning',
    title: 'A figure does not follow from its arithmetic',
    about: 'The expression gives another number than the value shown, at the digits shown. Mend whichever is wrong.',
  },
  'contested-fact': {
    severity: 'warning',
    title: 'Two records state different values for one fact',
    about:
      'Readers cannot tell which to trust. Correct one, or let the records name each other in `conflicts-with` and say why they differ.',
  },
  'broken-link': {
    severity: 'warning',
    title: 'A link in the text leads nowhere',
    about: 'No page has this address, and no entry this id. Mend the spelling, or remove the link.',
  },
  'broken-anchor': {
    severity: 'warning',
    title: 'A link leads to a heading that is not there',
    about: 'The page exists, but no heading on it has this anchor. Headings may have been renamed since.',
  },
  'unknown-site': {
    severity: 'error',
    title: 'A reference names a site that is not known here',
    about:
      'A reference to another team’s site is written `cairn:SITE/ID`; `SITE` is a `name` under `federation` in wiki.yaml. Mend the spelling, or name the site there.',
  },
  'unread-site': {
    severity: 'warning',
    title: 'A site that is referred to has never been read',
    about:
      'What `cairn:` references lead to is read of the other site when this one is built, and kept for days on which it does not answer. It has not answered once, so nothing is known of its entries and the words stand without a link. A check asks nobody: build while the site can be reached.',
  },
  'unknown-remote': {
    severity: 'warning',
    title: 'A reference leads to nothing on another site',
    about:
      'The other site was read and has no entry with this id. It may have been renamed or removed there; mend the spelling, or ask the team. The words stand without a link.',
  },
  'unknown-audience': {
    severity: 'error',
    title: 'A group is named that does not exist, or a folder that is empty',
    about:
      'Who may see an entry is said by groups, and wiki.yaml lists them under `audiences`. A name that is not there would hide the entry from all, and a folder under `audience-of` in which no entry lies would hide nothing from anybody: either is a slip of the pen.',
  },
  'restricted-reference': {
    severity: 'warning',
    title: 'What more people may see leads to what fewer may see',
    about:
      'A field, a link or a `Ref` leads to an entry that not everyone may see who may see this one. What is built for the others leaves it out and says at most that a restricted record is there. Give both the same `audience` where that is not meant, or leave it as it is.',
  },
  'restricted-name': {
    severity: 'warning',
    title: 'What more people may see tells the name of what fewer may see',
    about:
      'The title, the id or another name of an entry stands in the words of one that more people may see. An author’s words are published as they are, so the name is told. The fields, the headings and the decision are looked through; the rest of the text is for its author to look at.',
  },
  'dead-link': {
    severity: 'warning',
    title: 'An address outside of the wiki does not answer',
    about:
      'Only `npm run cairn -- check --links` looks. The server says that there is no such page, or there is no such server. Find where the page has gone, or link to an archived copy. What may be another answer tomorrow (an error of the server, no answer in time) is reported when it has been so for a week; a server that refuses to answer a program says nothing of the page.',
  },
  'missing-image': {
    severity: 'warning',
    title: 'An image is not there',
    about: 'Images lie beside the file that shows them. Put the image there, or mend its path.',
  },
  'unreadable-date': {
    severity: 'warning',
    title: 'A date cannot be read',
    about: 'Dates are written `YYYY-MM-DD` and must exist. The field is treated as missing until it can be read.',
  },
} as const satisfies Readonly<Record<string, CodeInfo>>;

export type IssueCode = keyof typeof issueCodes;

/** Where an issue stands. `line` and `column` are 1-based. */
export interface Place {
  /** Path from the content folder, with `/`. */
  readonly file: string;
  /** The field in the author's words: `supersedes[0]`. */
  readonly field?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong and why, one sentence; values in backticks. */
  readonly message: string;
  /** What to do, one sentence; computed where it can be. */
  readonly hint?: string | undefined;
}

/** An issue with the severity that its code has in the table. */
export function issue(code: IssueCode, place: Place, message: string, hint?: string): Issue {
  return { code, severity: issueCodes[code].severity, place, message, ...(hint === undefined ? {} : { hint }) };
}

/**
 * The place of an entry, or of one of its fields by path (`['supersedes', 0]`, in the author's
 * words), with the line of the deepest part of that path that is known.
 */
export function placeOf(entry: Entry, path: readonly (string | number)[] = []): Place {
  if (path.length === 0) return { file: entry.file };
  let line: number | undefined;
  for (let end = path.length; end > 0 && line === undefined; end--) line = entry.lines[path.slice(0, end).join('.')];
  return { file: entry.file, field: fieldName(path), ...(line === undefined ? {} : { line }) };
}

/** `['options', 0, 'name']` as `options[0].name`. */
export function fieldName(path: readonly (string | number)[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

/** Errors first, then by file, line, column, code: the order of every report. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1) ||
    compareText(a.place.file, b.place.file) ||
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
