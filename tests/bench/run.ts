/** `npm run bench -- …`: how long a build takes; `npm run bench -- dev …`: how soon an edit is on the open page;
 * `npm run bench:import`: what comes of importing real records. */

import process from 'node:process';

if (process.argv[2] === 'dev') {
  process.argv.splice(2, 1);
  await import('./dev.ts');
} else if (process.argv[2] === 'import') {
  process.argv.splice(2, 1);
  await import('./import.ts');
} else {
  await import('./build.ts');
}
