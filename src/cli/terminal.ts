/** Does somebody read this in a terminal that shows colours, and can they be asked? */

/** Colours are for terminals; NO_COLOR (https://no-color.org) and FORCE_COLOR override. */
export function hasColor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Whether questions can be asked and answered. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && (process.env.CI ?? '') === '';
}
