/** `npm run bench -- …`: how long a build takes; `npm run bench -- dev …`: how soon an edit is on the open page. */

import process from 'node:process';

if (process.argv[2] === 'dev') {
  process.argv.splice(2, 1);
  await import('./dev.ts');
} else {
  await import('./build.ts');
}
