/** Words that only hold a question together. They stand everywhere, tell nothing, and would cost most of the bytes. */

/** Function words of English, and those by which a question is one: "has this been tried?". */
const stopWords = new Set(
  `a about after again all also am an and any anybody anyone are as at be because been before being both but by can cannot could
  did do does doing don't done down each ever every few for from further get gets got had has have having he her here his how i if in into
  is isn't it its just may me might more most much must my no nor not of off on once one only or other our out over own per same she should
  so some somebody someone something such than that the their them then there these they this those through to too tried try trying under until
  up upon us use used uses using very via was we were what when where whether which while who whom whose why will with within without would
  you your considered`.split(/\s+/),
);

export function isStopWord(word: string): boolean {
  return stopWords.has(word.toLowerCase().replaceAll('’', "'"));
}

/** The words of a text that say something, lower case; all of them where none would be left. */
export function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+(?:['’]\p{L}+)?/gu) ?? [];
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}
