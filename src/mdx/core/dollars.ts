/** When is `$…$` a formula and when is it money? */

import { math } from 'micromark-extension-math';
import { markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

const dollar = 36;

/**
 * `micromark-extension-math` with the rule that Pandoc has for single dollars: no space after the opening one,
 * none before the closing one, and no digit after it. So `$5 to $10` is money and `$x$` a formula.
 */
export function mathUnlessMoney(): Extension {
  const extension = math();
  const construct = extension.text?.[dollar] as Construct;
  const lookahead: Construct = { partial: true, tokenize: tokenizeFormula };
  return {
    ...extension,
    text: {
      [dollar]: {
        ...construct,
        tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
          return effects.check(lookahead, construct.tokenize.call(this, effects, ok, nok), nok);
        },
      },
    },
  };
}

/** Matches a run of dollars, and for a single one also what follows up to its closing dollar. */
function tokenizeFormula(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let before: Code = dollar;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('data');
    effects.consume(code);
    return opened;
  }

  function opened(code: Code): State | undefined {
    if (code === dollar) return done(code);
    if (code === null || markdownLineEndingOrSpace(code)) return fail(code);
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null) return fail(code);
    if (code === dollar) {
      if (markdownLineEndingOrSpace(before)) return fail(code);
      effects.consume(code);
      return closed;
    }
    before = code;
    effects.consume(code);
    return inside;
  }

  function closed(code: Code): State | undefined {
    return code !== null && code >= 48 && code <= 57 ? fail(code) : done(code);
  }

  function done(code: Code): State | undefined {
    effects.exit('data');
    return ok(code);
  }

  function fail(code: Code): State | undefined {
    effects.exit('data');
    return nok(code);
  }
}
