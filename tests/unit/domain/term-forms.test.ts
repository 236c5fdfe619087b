import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsOfTerm } from '../../../src/domain/term-forms.ts';

function forms(term: string, aliases: readonly string[] = [], id = 'x'): readonly string[] {
  return formsOfTerm({ term, aliases, id }).map(({ text, isExact }) => (isExact ? `=${text}` : text));
}

test('a term is used in singular and plural', () => {
  assert.deepEqual(forms('Straggler'), ['Straggler', 'Stragglers']);
  assert.deepEqual(forms('Loss'), ['Loss', 'Losses']);
  assert.deepEqual(forms('Global batch'), ['Global batch', 'Global batches']);
  assert.deepEqual(forms('Retry policy'), ['Retry policy', 'Retry policies']);
  assert.deepEqual(forms('Relay'), ['Relay', 'Relays']);
  assert.deepEqual(forms('Mean time between failures'), ['Mean time between failures', 'Mean time between failure']);
  assert.deepEqual(forms('Kubernetes'), ['Kubernetes']);
});

test('abbreviations and names with signs count in their own spelling', () => {
  assert.deepEqual(forms('BF16'), ['=BF16']);
  assert.deepEqual(forms('MFU'), ['=MFU', '=MFUs']);
  assert.deepEqual(forms('ZeRO'), ['=ZeRO', '=ZeROs']);
  assert.deepEqual(forms('pass@k'), ['=pass@k', '=pass@ks']);
  assert.deepEqual(forms('TFLOPs per GPU'), ['=TFLOPs per GPU', '=TFLOPs per GPUs']);
  assert.deepEqual(forms('QK-norm'), ['=QK-norm', '=QK-norms']);
  assert.deepEqual(forms('Z-loss'), ['Z-loss', 'Z-losses']);
  assert.deepEqual(forms('8-bit float'), ['=8-bit float', '=8-bit floats']);
});

test('an alias that is one ordinary word, and words of one or two letters, are no forms', () => {
  assert.deepEqual(forms('Loss spike', ['spike', 'EMA', 'Flan', 'slow rank', 'DP']), [
    'Loss spike',
    'Loss spikes',
    '=EMA',
    '=EMAs',
    'Flan',
    'Flans',
    'slow rank',
    'slow ranks',
    '=DP',
    '=DPs',
  ]);
  assert.deepEqual(forms('Go', ['k']), []);
});

test('an id of several words is a form', () => {
  assert.deepEqual(forms('ZeRO', [], 'zero'), ['=ZeRO', '=ZeROs']);
  assert.deepEqual(forms('Warm-up', [], 'warm-up'), ['Warm-up', 'Warm-ups', 'warm-up', 'warm-ups']);
});
