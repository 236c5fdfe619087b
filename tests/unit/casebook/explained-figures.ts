/** Figures in bodies that need no source of their own, each with the reason. */

export interface Explained {
  readonly figures: readonly string[];
  readonly because: string;
}

export const explained: Readonly<Record<string, Explained>> = {};
