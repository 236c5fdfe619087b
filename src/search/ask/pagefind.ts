/** What we ask of Pagefind: the part of the API of the `pagefind.js` beside an index that we use. */

/** Values by group. Within `any` one is enough. */
export type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** How many answers each value of each group has. Groups that were never loaded are missing. */
export type PagefindCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Pagefind {
  /** `null` for the words finds everything that the filters let through. */
  search(
    words: string | null,
    options?: { readonly filters?: PagefindFilters; readonly sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ): Promise<PagefindAnswer>;
  /** Loads all groups, so that every answer counts their values. */
  filters(): Promise<PagefindCounts>;
}

export interface PagefindAnswer {
  /** Best first, or in the order asked for. */
  readonly results: readonly PagefindResult[];
  /** Counts among the answers. */
  readonly filters: PagefindCounts;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Loads what the page says. */
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  /** The URL as it was indexed. */
  readonly raw_url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Text in which `<mark>` is markup, `<` and `>` are escaped and nothing else is. */
  readonly excerpt: string;
  /** Where in the page the words stand: the part above the first heading, then under each heading. */
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly anchor?: { readonly id: string; readonly element: string } | undefined;
  }[];
}

/** What `pagefind.js` exports. */
export interface PagefindModule {
  createInstance(options: {
    /** The folder of the index; by default that of the module. */
    readonly basePath?: string;
    readonly excerptLength?: number;
    readonly noWorker?: boolean;
    /** Stands where an excerpt was cut. */
    readonly excerptEllipsis?: string;
  }): Pagefind;
}
