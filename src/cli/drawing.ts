/** Who draws pictures, where there are any to be drawn? The library and its fonts are loaded for the first. */

import type { Draw } from '../picture/draw.ts';
import { CliError } from './cli-error.ts';

export function openDrawingLater(): Draw {
  let drawing: Promise<Draw> | undefined;
  return async (picture) => {
    drawing ??= open();
    return (await drawing)(picture);
  };
}

async function open(): Promise<Draw> {
  const { openDrawing } = await import('../picture/draw.ts').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(
      `Pictures cannot be drawn on this machine: ${reason}. Take \`pictures\` out of \`outputs\` in wiki.yaml, or build on another one.`,
    );
  });
  return openDrawing();
}
