/** Which packages built this site? npm's answer, as a software bill of materials. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CliError } from './cli-error.ts';
import { projectRoot } from './project-root.ts';
import { findNpm } from './start/npm.mjs';

/** The name under which it lies in the site. */
export const sbomFile = 'sbom.cdx.json';

/** Bytes that npm may print: a thousand packages take half a megabyte. */
const mostBytes = 64 * 1024 * 1024;

/**
 * All that package-lock.json lists, in CycloneDX (https://cyclonedx.org, version 1.5 of npm 11). What is for development
 * only is marked by npm, not left out: its `--omit dev` also omits what a tool needs as well as we do (seen with npm 11.19).
 * @throws {CliError} when npm is missing or too old
 */
export async function makeSbom(): Promise<string> {
  const npm = findNpm();
  if (npm === undefined) throw new CliError('`--sbom` needs npm, which was not found. Install Node with npm.');
  const words = [npm, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: projectRoot, maxBuffer: mostBytes });
    const sbom = JSON.parse(stdout) as { readonly metadata: { readonly component: { name: string } } };
    sbom.metadata.component.name = 'cairn'; // npm takes the name of the folder
    return `${JSON.stringify(sbom, undefined, 2)}\n`;
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    const why = stderr.trim() || (error instanceof Error ? error.message : String(error));
    throw new CliError(`npm could not list the packages (\`npm sbom\` needs npm 9.5 or newer): ${why}`);
  }
}
