/** How bad it is when nobody knows a system, in words. */

import type { Criticality } from '../domain/system.ts';

export interface CriticalityView {
  readonly level: Criticality;
  readonly word: string;
}

const words: Readonly<Record<Criticality, string>> = { 3: 'critical', 2: 'important', 1: 'ordinary' };

export function criticalityView(level: Criticality): CriticalityView {
  return { level, word: words[level] };
}
