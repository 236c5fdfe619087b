/** Which languages is the code of a text in, and which thread is the one for it? */

/** The language that the info string of a fence names: `rust,ignore` and `{.rust}` are Rust. */
export function languageOf(info: string): string {
  return /[\w+#-]+/.exec(info)?.[0].toLowerCase() ?? '';
}

/** The languages that the fences of a text seem to name, found without reading it as Markdown: good enough to plan with. */
export function languagesIn(text: string): ReadonlySet<string> {
  const infos = text.matchAll(/^[ \t>]*(?:```+|~~~+)([^\n`]*)$/gm);
  return new Set([...infos].map(([, info = '']) => languageOf(info)).filter((language) => language !== ''));
}

/** How many waiting texts are looked at. */
const lookAhead = 200;

/**
 * The place in `waiting` (the languages of each text) of the text that `thread` should compile next: the first whose
 * languages no other thread has alone, else the first of all. Preparing the grammar of C++ takes as long as a hundred
 * texts, so two threads should not both do it while there is other work.
 */
export function placeOfNext<Thread>(
  waiting: readonly ReadonlySet<string>[],
  thread: Thread,
  languages: ReadonlyMap<Thread, ReadonlySet<string>>,
): number {
  const own = languages.get(thread);
  const others = [...languages].filter(([other]) => other !== thread).map(([, known]) => known);
  const isForOthers = (language: string) => own?.has(language) !== true && others.some((known) => known.has(language));
  const place = waiting.slice(0, lookAhead).findIndex((wanted) => ![...wanted].some(isForOthers));
  return Math.max(place, 0);
}
