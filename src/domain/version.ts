/** Which of two versions of Cairn came later? */

/**
 * Whether a version comes after another. What is not said counts as nothing: `0.2` is no newer than `0.2.5`.
 * @param version `1`, `0.2` or `0.2.1`
 */
export function isNewer(version: string, other: string): boolean {
  const [a, b] = [partsOf(version), partsOf(other)];
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at >= 0 && a[at]! > (b[at] ?? 0);
}

/** Whether it can be read as a version. */
export function isVersion(text: string): boolean {
  return /^\d+(\.\d+){0,2}$/.test(text);
}

function partsOf(version: string): readonly number[] {
  return version.split(/[.-]/, 3).map(Number);
}
