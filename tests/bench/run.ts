/**
 * `npm run bench -- …`: how long a build takes; `npm run bench -- dev …`: how soon an edit is on the open page;
 * `npm run bench -- risk …`: how long a question about risk takes.
 */

import process from 'node:process';

const others = { dev: () => import('./dev.ts'), risk: () => import('./risk.ts') } as const;
const name = process.argv[2];

if (name === 'dev' || name === 'risk') {
  process.argv.splice(2, 1);
  await others[name]();
} else {
  await import('./build.ts');
}
