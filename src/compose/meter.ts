/** How much of what there is to hand over is written, promised and received? Impact counts, as in the coverage of a handoff. */

/** Something to hand over, with what rests on it. */
export interface Weighed {
  readonly key: string;
  readonly impact: number;
  /** Whether it would be orphaned or fragile without the person, and so has to be handed over. */
  readonly isAtRisk: boolean;
}

export interface MeterItem {
  /** The same for all names of one thing. */
  readonly key: string;
  /** Whether somebody is named who takes it. */
  readonly hasTaker: boolean;
}

/** Impacts: `received` and `promised` are parts of `all` that do not overlap; a promise is not yet received. */
export interface Meter {
  readonly all: number;
  readonly received: number;
  readonly promised: number;
  /** Things to hand over, and how many of them nobody is named for. */
  readonly things: number;
  readonly open: number;
}

/** Free text counts 1. `received`: the keys of what somebody who is still there has received. */
export function meterOf(items: readonly MeterItem[], things: readonly Weighed[], received: ReadonlySet<string>): Meter {
  const takers = new Map<string, boolean>();
  for (const { key, hasTaker } of items) takers.set(key, hasTaker || takers.get(key) === true);
  const known = new Map(things.map((thing) => [thing.key, thing]));
  const keys = new Set([...things.filter(({ isAtRisk }) => isAtRisk).map(({ key }) => key), ...takers.keys()]);
  const meter = { all: 0, received: 0, promised: 0, things: keys.size, open: 0 };
  for (const key of keys) {
    const impact = known.get(key)?.impact ?? 1;
    meter.all += impact;
    if (received.has(key)) meter.received += impact;
    else if (takers.get(key) === true) meter.promised += impact;
    else meter.open++;
  }
  return meter;
}

/** Whole per cent of all, rounded down, so that 100 is the whole; with nothing to hand over it is 100. */
export function percentOf(part: number, { all }: Pick<Meter, 'all'>): number {
  return all === 0 ? 100 : Math.floor((100 * part) / all);
}
