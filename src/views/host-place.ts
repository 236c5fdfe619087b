/** What does the recipe of a server have to know of a site: where it lies, how it is reached, and who may come in? */

export interface HostPlace {
  /** The name under which readers reach the site. */
  readonly host: string;
  /** The folder of the site on the server. */
  readonly folder: string;
  /** Starts and ends with `/`. */
  readonly base: string;
  /** The sites whose pages may read the index and the graph; `*` for all. */
  readonly openTo?: readonly string[] | undefined;
}

/** An oauth2-proxy beside the server, which it asks whether somebody may come in. */
export interface Guard {
  /** Where it listens: `127.0.0.1:4180`. */
  readonly at: string;
  /** The group that may come in; all who have logged in where none is named. */
  readonly group?: string | undefined;
}

/** Where the guard says of a request 202 (come in), 401 (nobody has logged in) or 403 (not for them). */
export function questionOf({ group }: Guard): string {
  return `/oauth2/auth${group === undefined ? '' : `?allowed_groups=${group}`}`;
}
