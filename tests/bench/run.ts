/**
 * `npm run bench -- …`: how long a build takes; `npm run bench -- dev …`: how soon an edit is on the open page;
 * `npm run bench -- search-index …`: what the search index takes; `npm run bench -- search …`: how soon a browser answers.
 * `npm run bench -- risk …`: how long a question about risk takes.
 */

import process from 'node:process';

const [name = ''] = process.argv.slice(2);
if (name === 'dev' || name === 'risk' || name === 'search' || name === 'search-index') {
  process.argv.splice(2, 1);
  await import(`./${name}.ts`);
} else {
  await import('./build.ts');
}
