/** Figures in bodies that need no source of their own, each with the reason. */

export interface Explained {
  readonly figures: readonly string[];
  readonly because: string;
}

const computed = 'worked out from the formula in the text; computed-tables.test.ts works them out again';

export const explained: Readonly<Record<string, Explained>> = {
  'checkpoint-every-100': {
    figures:
      '2.56 0.36 2.92 1.28 0.73 2.01 0.97 0.96 1.93 0.64 1.46 2.10 150 0.43 2.19 2.61 0.32 3.24 250 0.26 3.65 3.90 300 0.21 4.38 4.59 400 0.16 5.83 5.99'.split(
        ' ',
      ),
    because: computed,
  },
  'unbiased-pass-at-k': {
    figures: '0.751 0.634 0.877 0.779 0.970 0.920 0.999 0.994'.split(' '),
    because: computed,
  },
};
