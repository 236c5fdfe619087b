/**
 * How long does a question about risk take? `npm run bench -- risk [--records 5000]`: an index is made once, then questions
 * of three people and a day are asked, each with suggestions for the first hundred losses. Processor time, so that a busy
 * machine does not change it; the worst question counts, not the mean.
 */

import { parseArgs } from 'node:util';
import { addDays } from '../../src/domain/date.ts';
import { lossesOn } from '../../src/domain/departure.ts';
import { riskData } from '../../src/domain/risk-data.ts';
import { openRisk } from '../../src/domain/risk.ts';
import { openSuggestions } from '../../src/domain/successors.ts';
import { makeCorpus } from '../helpers/make-corpus.ts';
import { below, corpusOf, today } from './turnover.ts';

const { values } = parseArgs({ options: { records: { type: 'string', default: '5000' } } });
const count = Number(values.records);
for (const [name, reach] of [
  ['each record on up to two of the last fifty', 50],
  ['one chain of all records', 1],
] as const) {
  const corpus = makeCorpus(corpusOf(count, reach));
  const data = JSON.stringify(riskData(corpus));
  const index = inMs(() => openRisk(JSON.parse(data)));
  const times = Array.from({ length: 50 }, () => {
    const who = Array.from({ length: 3 }, () => `person-${below(200)}`);
    const day = addDays(today, below(60));
    return inMs(() => {
      const losses = lossesOn(index.result, who, day);
      const suggest = openSuggestions(index.result, { on: day, without: who });
      return losses.slice(0, 100).map(({ place }) => suggest(place));
    }).ms;
  });
  const [first = 0, ...others] = times;
  console.log(
    `${count} records, ${name}: data ${(data.length / 1024).toFixed(0)} KiB, index ${index.ms.toFixed(0)} ms, ` +
      `first question ${first.toFixed(0)} ms, the others up to ${Math.max(...others).toFixed(0)} ms`,
  );
}

function inMs<Result>(task: () => Result): { readonly result: Result; readonly ms: number } {
  const before = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}
