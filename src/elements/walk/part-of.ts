/** The parts that a page has marked for its element. */

/** Throws where the page has no such part: page and element then do not belong together. */
export function partOf<Part extends HTMLElement>(
  root: ParentNode,
  name: string,
  type: { new (): Part; prototype: Part },
): Part {
  const part = root.querySelector(`[data-part="${name}"], [data-do="${name}"]`);
  if (!(part instanceof type)) throw new Error(`the page has no part \`${name}\``);
  return part;
}
