import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgeOf, pagesOf, repositoryOf } from '../../../src/domain/repository.ts';

for (const [url, forge] of [
  ['https://github.com/example/wiki', 'github'],
  ['https://gitlab.com/example/wiki/', 'gitlab'],
  ['https://gitlab.example.org/example/wiki/', 'gitlab'],
  ['https://codeberg.org/example/wiki', 'gitea'],
  ['https://git.example.org/wiki', 'other'],
] as const) {
  test(`what runs at ${url} is told from the address`, () => assert.equal(forgeOf(url), forge));
}

for (const [remote, pages] of [
  ['https://github.com/example/wiki.git', 'https://github.com/example/wiki'],
  ['https://github.com/example/wiki/', 'https://github.com/example/wiki'],
  ['git@github.com:example/wiki.git', 'https://github.com/example/wiki'],
  ['gitlab.example.org:group/sub/wiki.git', 'https://gitlab.example.org/group/sub/wiki'],
  ['ssh://git@gitlab.example.org:2222/example/wiki.git', 'https://gitlab.example.org/example/wiki'],
  ['https://gitlab-ci-token:64_abcdef@gitlab.example.org:8443/a/wiki.git', 'https://gitlab.example.org:8443/a/wiki'],
  ['http://gitea.example.org/a/wiki', 'http://gitea.example.org/a/wiki'],
  ['/srv/git/wiki.git', undefined],
  ['../wiki.git', undefined],
  ['C:\\git\\wiki.git', undefined],
  ['file:///srv/git/wiki.git', undefined],
  ['https://github.com', undefined],
  ['', undefined],
] as const) {
  test(`the pages of the remote \`${remote}\` are at ${pages ?? 'no address'}`, () =>
    assert.equal(pagesOf(remote), pages));
}

const origin = { remote: 'git@github.com:example/wiki.git', branch: 'trunk', folder: 'docs/content' };

test('what wiki.yaml does not say of the repository is told from git', () => {
  const told = { url: 'https://github.com/example/wiki', branch: 'trunk', forge: 'github', folder: 'docs/content' };
  assert.deepEqual(repositoryOf({}, origin), told);
  assert.deepEqual(repositoryOf({ branch: 'edits', folder: '.' }, origin), { ...told, branch: 'edits', folder: '.' });
  assert.deepEqual(repositoryOf({ url: 'https://codeberg.org/example/wiki/' }, undefined), {
    url: 'https://codeberg.org/example/wiki',
    branch: 'main',
    forge: 'gitea',
    folder: 'content',
  });
});

test('a remote whose forge is not known counts where wiki.yaml says what runs there', () => {
  const elsewhere = { ...origin, remote: 'https://git.example.org/wiki.git' };
  assert.equal(repositoryOf({}, elsewhere), undefined);
  assert.deepEqual(repositoryOf({ forge: 'gitlab' }, elsewhere), {
    url: 'https://git.example.org/wiki',
    branch: 'trunk',
    forge: 'gitlab',
    folder: 'docs/content',
  });
});

test('no page leads to the repository where wiki.yaml says so, or nobody knows one', () => {
  assert.equal(repositoryOf({ forge: 'none' }, origin), undefined);
  assert.equal(repositoryOf({ forge: 'none', url: 'https://github.com/example/wiki' }, origin), undefined);
  assert.equal(repositoryOf({}, undefined), undefined);
  assert.equal(repositoryOf({}, { folder: 'content' }), undefined);
});
