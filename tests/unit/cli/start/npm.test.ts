import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../../../src/cli/start/npm.mjs';

const told: readonly (readonly [output: string, reason: string])[] = [
  [
    'npm error code ENOTFOUND\nnpm error network request failed',
    'the npm registry cannot be reached. Look at the network connection (behind a proxy: `npm config set proxy <address>`), then run the same command again.',
  ],
  [
    'npm ERR! code EAI_AGAIN',
    'the npm registry cannot be reached. Look at the network connection (behind a proxy: `npm config set proxy <address>`), then run the same command again.',
  ],
  [
    'npm error code ENOSPC\nnpm error syscall write',
    'the disk is full. About 1 GB is needed; free some and run the same command again.',
  ],
  [
    'npm ERR! code EACCES\nnpm ERR! syscall mkdir',
    "there is no permission to write where npm has to (in /srv/wiki, or in npm's cache). Change the owner, then run the same command again.",
  ],
  [
    'npm error code SELF_SIGNED_CERT_IN_CHAIN',
    'the certificate of the npm registry is not trusted here. Name the one of your network with `npm config set cafile <file>`, then run the same command again.',
  ],
  [
    'npm error code EUSAGE\nnpm error Missing: a@1 from lock file',
    'package.json and package-lock.json do not agree. Run `npm install`, then the same command again.',
  ],
  [
    'npm error code EINTEGRITY',
    'a package is not the one that package-lock.json names. Run `npm cache verify`, then the same command again.',
  ],
  [
    'npm error code E404',
    'the npm registry does not have one of them. Look at `npm config get registry`, then run the same command again.',
  ],
  ['something\n\nelse', 'npm says:\nsomething\nelse'],
];

test('why npm failed is told in a sentence that says what to do', () => {
  for (const [output, reason] of told) assert.equal(explain(output, '/srv/wiki'), reason);
});
