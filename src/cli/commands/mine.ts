/** `cairn mine`: reads the git history of repositories of code, and writes down who knows the code of which system. */

import { defineCommand } from 'citty';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isCounted, measureAuthors, type CodeKnowledge, type Identity } from '../../domain/code-knowledge.ts';
import type { FileHistory } from '../../domain/authorship.ts';
import { joinedBy } from '../../domain/sentence.ts';
import type { System } from '../../domain/system.ts';
import { mine, type MinedHistory } from '../../load/mine.ts';
import { codeKnowledgeFolder } from '../../load/read-code-knowledge.ts';
import { CliError } from '../cli-error.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { identify } from '../mine/identities.ts';
import { knowledgeText } from '../mine/knowledge-file.ts';
import { placesIn, type CodePlace } from '../mine/match-systems.ts';
import { openContent, type Content } from '../open-content.ts';
import { counted } from '../../views/order.ts';
import { cacheRoot } from '../cache-root.ts';
import { calledFrom } from '../home.ts';
import { contentArgs, shownPath, todayArgs } from '../options.ts';

export const command = defineCommand({
  args: {
    path: {
      type: 'positional',
      required: true,
      valueHint: 'PATH…',
      description: 'Clones of the code of systems, with their history',
    },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    const content = await openContent(args);
    const paths = args._.map((path) => resolve(calledFrom(), path));
    const found = await Promise.all(paths.map((path) => placesIn(content.corpus, content.dir, path)));
    const strays = paths.filter((_, index) => found[index]?.length === 0);
    if (strays.length > 0) throw new CliError(strayMessage(strays));
    const mined: Mined[] = [];
    for (const [index, path] of paths.entries()) {
      mined.push({ path, places: found[index]!, history: await mineOne(path) });
    }
    const systems = [...new Set(found.flat().map(({ system }) => system))];
    const known = systems.map((system) => knowledgeOf(system, mined, content));
    await applyEdits(await Promise.all(known.map((one) => editFor(one, content))));
    for (const [index, one] of known.entries()) console.log(wordsFor(one, systems[index]!, content));
    return 0;
  },
});

interface Mined {
  readonly path: string;
  readonly places: readonly CodePlace[];
  readonly history: Exclude<MinedHistory, { kind: 'none' }>;
}

async function mineOne(path: string): Promise<Mined['history']> {
  let said = Date.now();
  const onProgress = (done: number, of: number) => {
    if (Date.now() - said < 2_000) return;
    said = Date.now();
    console.error(`${shownPath(path)}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')} commits`);
  };
  const history = await mine({ repo: path, stateDir: join(cacheRoot(), 'mined'), onProgress });
  if (history.kind === 'none') {
    throw new CliError(`\`${shownPath(path)}\` is not a git repository with a commit in it.`);
  }
  return history;
}

/** All the code of a system together: authors are told apart by who they are, in whatever repository. */
function knowledgeOf(system: System, mined: readonly Mined[], { corpus, today }: Content): CodeKnowledge {
  const parts = mined.flatMap(({ places, history }) =>
    places.filter((place) => place.system === system).map((place) => ({ place, history })),
  );
  const repos = parts.map(({ place, history }) => ({
    repo: place.repo,
    commit: history.commit,
    ...(history.kind === 'full' ? { commits: history.commits } : {}),
  }));
  const common = { system: system.id, on: today, repos };
  const authors: string[] = [];
  const files: FileHistory<number>[] = [];
  for (const { place, history } of parts) {
    if (history.kind === 'shallow') return { ...common, state: 'unknown', why: 'shallow' };
    const first = authors.length;
    authors.push(...history.authors);
    for (const [path, file] of history.histories.files) {
      if (path.startsWith(place.folder) && isCounted(path)) files.push(shifted(file, first));
    }
  }
  const identityOf: (author: number) => Identity = identify(corpus, authors, today);
  return { ...common, ...measureAuthors(files, identityOf) };
}

/** The history with the authors of a second repository numbered behind those of the first. */
function shifted({ creator, changes }: FileHistory<number>, by: number): FileHistory<number> {
  if (by === 0) return { creator, changes };
  return {
    creator: creator === undefined ? undefined : creator + by,
    changes: new Map([...changes].map(([author, count]) => [author + by, count])),
  };
}

async function editFor(known: CodeKnowledge, { dir }: Content): Promise<Edit> {
  const file = join(dir, codeKnowledgeFolder, `${known.system}.yaml`);
  return { file, before: await readFile(file, 'utf8').catch(() => undefined), after: knowledgeText(known) };
}

function wordsFor(known: CodeKnowledge, system: System, { dir, corpus }: Content): string {
  const file = `  ${shownPath(join(dir, codeKnowledgeFolder, `${system.id}.yaml`))}`;
  const unread = system.repos.filter((repo) => !known.repos.some((one) => one.repo === repo));
  const partly = unread.length === 0 ? [] : [`  Not read: ${unread.join(', ')}. Name a clone of it too.`];
  if (known.state === 'unknown') {
    const why =
      known.why === 'shallow'
        ? 'the clone has no past (it is shallow); `git fetch --unshallow` gets it'
        : 'no file in it counts as code';
    return [`${system.name}: unknown, since ${why}.`, ...partly, file].join('\n');
  }
  const { files, withoutAuthor, holders, others, truckFactor } = known;
  const names = holders.map(({ person, files: count }) => `${corpus.entries.person.get(person)?.name} (${count})`);
  return [
    `${system.name}: truck factor ${truckFactor.greedy} (${truckFactor.pruned} without occasional authors), ${counted(files, 'file', 'files')}.`,
    names.length === 0 ? '  No person of the wiki is an author.' : `  Authors: ${joinedBy(names, 'and')}.`,
    ...(withoutAuthor === 0 ? [] : [`  All authors of ${counted(withoutAuthor, 'file', 'files')} have left.`]),
    ...(others.people === 0
      ? []
      : [
          `  ${counted(others.people, 'author', 'authors')} of ${counted(others.files, 'file', 'files')} cannot be found among the people ` +
            'of the wiki and counts as being here; add git e-mail addresses to `aliases` of people.',
        ]),
    ...partly,
    file,
  ].join('\n');
}

function strayMessage(paths: readonly string[]): string {
  return paths
    .map((path) => `No system has its code in \`${shownPath(path)}\`: add its address to \`repos\` of a system.`)
    .join('\n');
}
