/**
 * What does an expression give? It is numbers, `+ - * / ^ ( )`, `sqrt(…)` and `fact:id`, and can be nothing
 * else: there are no names, calls, assignments or members with which to reach anything.
 */

/** What an expression gives; or the fact that nobody has written down; or why else it gives nothing, and what to do. */
export type Evaluated =
  | { readonly value: number }
  | { readonly unknownFact: string }
  | { readonly problem: string; readonly hint?: string | undefined };

class Unreadable extends Error {
  readonly why: Exclude<Evaluated, { readonly value: number }>;
  constructor(why: Unreadable['why']) {
    super();
    this.why = why;
  }
}

const deepest = 100;
const takes = 'Arithmetic is numbers, `+ - * / ^ ( )`, `sqrt(…)` and `fact:id`.';
const numberPattern = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|[\d_]+)?(?:\.\d+|(?<=\d)\.?)(?:e[-+]?\d+)?/iy;
const factPattern = /fact:\s*([\p{Letter}\p{Number}]+(?:[-_][\p{Letter}\p{Number}]+)*)/uy;

/**
 * Evaluates the expression; `valueOf` gives the value of a fact, `undefined` for one that is not known.
 * `^` binds tightest and to the right, so `-2^2` is -4; `×`, `·`, `÷` and `−` are taken as well. A
 * hyphen between letters or digits belongs to the fact's id: write spaces around a minus.
 */
export function evaluate(expression: string, valueOf: (fact: string) => number | undefined): Evaluated {
  const text = expression.replace(/[×·]/g, '*').replace(/÷/g, '/').replace(/−/g, '-');
  let at = 0;
  let depth = 0;

  const skip = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || found[0] === '') return undefined;
    at += found[0].length;
    skip();
    return found;
  };
  const take = (word: string): boolean => {
    if (!text.startsWith(word, at)) return false;
    at += word.length;
    skip();
    return true;
  };
  const refuse = (): never => {
    const rest = /^[\p{Letter}\p{Number}_]+|^./su.exec(text.slice(at))?.[0];
    const problem = rest === undefined ? 'it ends too soon' : `\`${rest}\` is not expected at character ${at + 1}`;
    throw new Unreadable({ problem, hint: takes });
  };
  const closed = (): number => {
    const value = sum();
    return take(')') ? value : refuse();
  };

  const sum = (): number => {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  };
  const product = (): number => {
    let value = signed();
    for (;;) {
      if (take('*')) value *= signed();
      else if (take('/')) value = divided(value, signed());
      else return value;
    }
  };
  const signed = (): number => {
    if (++depth > deepest) throw new Unreadable({ problem: `it is nested more than ${deepest} deep` });
    const value = take('-') ? -signed() : take('+') ? signed() : power();
    depth--;
    return value;
  };
  const power = (): number => {
    const base = single();
    if (!take('^')) return base;
    const exponent = signed();
    if (exponent < 0) divided(1, base);
    return real(base ** exponent, base);
  };
  const single = (): number => {
    if (take('(')) return closed();
    if (take('sqrt')) {
      if (!take('(')) refuse();
      const value = closed();
      return real(Math.sqrt(value), value);
    }
    const fact = match(factPattern)?.[1];
    if (fact !== undefined) {
      const value = valueOf(fact);
      if (value === undefined) throw new Unreadable({ unknownFact: fact });
      return value;
    }
    const digits = match(numberPattern)?.[0];
    return digits === undefined ? refuse() : Number(digits.replace(/[,_]/g, ''));
  };

  try {
    skip();
    const value = sum();
    if (at < text.length) refuse();
    return Number.isFinite(value) ? { value } : { problem: 'it gives a number too large to write' };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.why;
  }
}

/** The ids of the facts that an expression names, also one that cannot be read. */
export function factsIn(expression: string): readonly string[] {
  return [...expression.matchAll(new RegExp(factPattern.source, 'gu'))].map(([, id = '']) => id);
}

function divided(value: number, by: number): number {
  if (by === 0) throw new Unreadable({ problem: 'it divides by zero' });
  return value / by;
}

/** `root`, which was taken of `value`. */
function real(root: number, value: number): number {
  if (Number.isNaN(root))
    throw new Unreadable({ problem: `it takes a root of \`${value}\`, which is not a real number` });
  return root;
}
