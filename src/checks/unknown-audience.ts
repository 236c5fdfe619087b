import { isWithin } from '../domain/audience.ts';
import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { didYouMean } from '../domain/nearest.ts';

/**
 * Every group that an entry or a folder names is listed in wiki.yaml, and every folder that is restricted has entries: a
 * slip of the pen there would restrict nothing.
 */
export function unknownAudience(corpus: Corpus): readonly Issue[] {
  const { audiences, audienceOf } = corpus.wiki;
  const hint = (group: string) =>
    didYouMean(group, audiences) ?? 'List it under `audiences` in wiki.yaml, or name one that is there.';
  const files = [...corpus.all, ...corpus.failed].map(({ file }) => file);
  const ofEntries = corpus.all.flatMap((entry) =>
    (entry.audience ?? []).flatMap((group, index) =>
      audiences.includes(group)
        ? []
        : issue(
            'unknown-audience',
            placeOf(entry, ['audience', index]),
            `\`audience\` names \`${group}\`, which is no group of wiki.yaml, so nobody could see this.`,
            hint(group),
          ),
    ),
  );
  const ofFolders = Object.entries(audienceOf).flatMap(([folder, groups]) => {
    const place = { file: 'wiki.yaml', field: 'audience-of' };
    const unknown = groups
      .filter((group) => !audiences.includes(group))
      .map((group) =>
        issue(
          'unknown-audience',
          place,
          `\`audience-of\` gives \`${folder}\` to \`${group}\`, which is no group of wiki.yaml.`,
          hint(group),
        ),
      );
    if (files.some((file) => isWithin(file, folder))) return unknown;
    const empty = issue(
      'unknown-audience',
      place,
      `\`audience-of\` names \`${folder}\`, but no entry lies there, so it restricts nothing.`,
      didYouMean(folder, foldersOf(files)) ??
        'Name a folder by its path from the content folder, such as `records/infra`.',
    );
    return [...unknown, empty];
  });
  return [...ofEntries, ...ofFolders];
}

function foldersOf(files: readonly string[]): readonly string[] {
  const folders = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)];
}
