/**
 * `npm run bench -- …`: how long a build takes; `npm run bench -- dev …`: how soon an edit is on the open page;
 * `npm run bench -- search-index …`: what the search index takes; `npm run bench -- search …`: how soon a browser answers;
 * `npm run bench -- risk …`: how long a question about risk takes; `npm run bench -- risk-page …`: how soon a browser shows the answer; `npm run bench:import`: what comes of importing real records.
 */

import process from 'node:process';

const others = new Set(['dev', 'import', 'risk', 'risk-page', 'search', 'search-index']);
const [name = ''] = process.argv.slice(2);
if (others.has(name)) process.argv.splice(2, 1);
await import(`./${others.has(name) ? name : 'build'}.ts`);
