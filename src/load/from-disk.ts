/** Everything in a content folder, read once: what `check` and the other commands stand on. */

import { createRenderer } from '../mdx/renderer.ts';
import { openContentFolder, type Loaded } from './content-folder.ts';
import type { ReadRemote } from './remote-sites.ts';

export interface LoadOptions {
  readonly contentDir: string;
  /** Where compiled bodies are kept; without it everything is compiled anew. */
  readonly cacheDir?: string | undefined;
  /** Wins over wiki.yaml. */
  readonly base?: string | undefined;
  /** What other sites say of their entries; without it nothing is known of them. */
  readonly readRemote?: ReadRemote | undefined;
  /** Hears how many of how many files are done. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Reads a content folder. What is wrong in it is data in the result, never an exception. */
export async function loadFromDisk(options: LoadOptions): Promise<Loaded> {
  const { contentDir, cacheDir, base, readRemote, onProgress } = options;
  const renderer = createRenderer({ contentDir, ...(cacheDir === undefined ? {} : { cacheDir }) });
  try {
    const folder = openContentFolder(contentDir, renderer, base === undefined ? {} : { base }, readRemote);
    return await folder.read(onProgress);
  } finally {
    await renderer.close();
  }
}
