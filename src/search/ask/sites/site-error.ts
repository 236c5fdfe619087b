/** Another site could not be searched: which one, and for what sort of reason? */

/** `unreachable`: it gave no file in time. `unreadable`: what it gave is not of the form or version that we read. */
export type SiteFault = 'unreachable' | 'unreadable';

export class SiteError extends Error {
  readonly site: string;
  readonly fault: SiteFault;

  constructor(site: string, fault: SiteFault, cause?: unknown) {
    super(`${site} is ${fault}`, { cause });
    this.site = site;
    this.fault = fault;
  }
}

/** What `task` gives; what it throws as a fault of the site. */
export async function ofSite<Result>(site: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    throw error instanceof SiteError ? error : new SiteError(site, 'unreadable', error);
  }
}
