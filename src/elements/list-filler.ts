/**
 * Puts thousands of rows into a list without making anybody wait: a screenful at once, the rest bit by bit. To hide
 * rows where they stand takes Chromium seconds where `content-visibility` spares it their layout.
 */

const batch = 200;
/** Milliseconds between two batches, for the browser to answer the reader. */
const pause = 30;

export class ListFiller {
  readonly #list: Element;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: Element) {
    this.#list = list;
  }

  /** Shows exactly these rows, in this order. What is still under way from before is given up. */
  show(rows: readonly Element[]): void {
    clearTimeout(this.#timer);
    if (isSame(this.#list.children, rows)) return;
    this.#list.replaceChildren(...rows.slice(0, batch));
    this.#continue(rows, batch);
  }

  #continue(rows: readonly Element[], done: number): void {
    if (done >= rows.length) return;
    this.#timer = setTimeout(() => {
      this.#list.append(...rows.slice(done, done + batch));
      this.#continue(rows, done + batch);
    }, pause);
  }
}

function isSame(children: HTMLCollection, rows: readonly Element[]): boolean {
  return children.length === rows.length && rows.every((row, position) => children[position] === row);
}
