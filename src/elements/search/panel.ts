/** Where one searches, in the dialog or on the page of its own: what is typed and chosen is asked, the last question wins. */

import type { Facet } from '../../search/ask/facets.ts';
import { isAsking, readQuestion, withWords, writeQuestion, type Question } from '../../search/ask/question.ts';
import { baseOfPage } from '../page-base.ts';
import { hearSites } from './hear-sites.ts';
import { partsOf, type Parts } from './parts.ts';
import { press } from './press.ts';
import { readRecent, storeRecent, withRecent } from './recent.ts';
import type { Answer } from '../../search/ask/ask.ts';
import { unheard, type SitesHeard } from '../../search/ask/sites/search-sites.ts';
import { startSearcher, type Searcher } from './searcher.ts';
import { batch, say, showFailure, showFound, showRecent } from './show.ts';

/** Typing that goes on within so many milliseconds is one question. */
const pause = 90;
/** What takes longer than so many milliseconds is told. */
const patience = 250;

export class SearchPanel {
  readonly #parts: Parts;
  readonly #base = baseOfPage();
  readonly #unfolded = new Set<Facet>();
  #question: Question;
  readonly #searcher: Searcher;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions, so that an answer that comes too late is known. */
  #asked = 0;
  /** Other sites that are left out until the reader wants them tried again. */
  #failed: SitesHeard['failed'] = [];

  constructor(root: HTMLElement) {
    this.#parts = partsOf(root);
    const { input, form, sort, room, today, searched } = this.#parts;
    this.#searcher = startSearcher(this.#base, today, searched);
    this.#question = readQuestion(room === 'page' ? location.search : '');
    input.addEventListener('input', () => this.#type());
    input.addEventListener('focus', () => this.#searcher.prepare());
    form.addEventListener('submit', (event) => this.#submit(event));
    sort?.addEventListener('change', () =>
      this.#change({ ...this.#question, order: sort.value === 'date' ? 'date' : 'relevance' }),
    );
    root.addEventListener('keydown', (event) => press(this.#parts, event));
    root.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[data-part="answers"] a')) this.#remember();
    });
    if (room === 'page') {
      // whoever comes here is about to ask
      this.#searcher.prepare();
      this.#followUrl();
    }
    if (room === 'page' && matchMedia('(min-width: 64rem)').matches)
      this.#parts.narrow.querySelector('details')?.toggleAttribute('open', true);
  }

  /** The dialog was opened; what was typed while this was still loading counts. */
  enter(): void {
    this.#searcher.prepare();
    this.#question = withWords(this.#question, this.#parts.input.value);
    void this.#ask();
  }

  /** Shows what the URL asks, now and whenever the reader goes back to it. */
  #followUrl(): void {
    const { input } = this.#parts;
    const show = () => {
      this.#question = readQuestion(location.search);
      input.value = this.#question.words;
      void this.#ask();
    };
    const typed = input.value;
    addEventListener('popstate', show);
    show();
    if (typed === '' || this.#question.words !== '') return;
    input.value = typed;
    this.#type();
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const next = withWords(this.#question, this.#parts.input.value);
      if (next.words === this.#question.words) return;
      this.#question = next;
      this.#writeUrl('replaceState');
      void this.#ask();
    }, pause);
  }

  /** Something was chosen: a step that the reader may want to take back. */
  #change(question: Question): void {
    clearTimeout(this.#timer);
    this.#question = question;
    this.#writeUrl('pushState');
    void this.#ask();
  }

  #writeUrl(how: 'pushState' | 'replaceState'): void {
    if (this.#parts.room === 'dialog') return;
    const query = writeQuestion(this.#question);
    if (query !== location.search.slice(1)) history[how](null, '', query === '' ? location.pathname : `?${query}`);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const question = withWords(this.#question, this.#parts.input.value);
    this.#question = question;
    this.#remember();
    if (this.#parts.room === 'page') this.#change(question);
    else location.assign(`${this.#base}search/?${writeQuestion(question)}`);
  }

  #remember(): void {
    storeRecent(this.#base, withRecent(readRecent(this.#base), this.#question.words));
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const question = this.#question;
    const { answers, sort } = this.#parts;
    if (sort !== undefined) sort.value = question.order;
    if (!isAsking(question)) {
      answers.removeAttribute('aria-busy');
      this.#showRecent();
      return;
    }
    answers.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => {
      if (asked === this.#asked) say(this.#parts, 'Searching…');
    }, patience);
    try {
      const { searched } = this.#parts;
      const among = searched && unheard(searched, this.#failed);
      const answer = await this.#searcher.ask(question, 0, batch, among);
      if (asked !== this.#asked) return;
      this.#show(answer);
      void this.#hearSites(answer, asked);
    } catch {
      if (asked === this.#asked) showFailure(this.#parts, () => void this.#ask());
    } finally {
      clearTimeout(slow);
      if (asked === this.#asked) answers.removeAttribute('aria-busy');
    }
  }

  #show(answer: Answer): void {
    const { question, sites } = answer;
    const more = (from: number, to: number) => this.#searcher.ask(question, from, to, sites);
    showFound(this.#parts, answer, { base: this.#base, more, unfolded: this.#unfolded }, (next) => {
      this.#parts.input.value = next.words;
      this.#change(next);
    });
  }

  /** What the other sites have joins in as it comes. */
  #hearSites(first: Answer, asked: number): Promise<void> {
    return hearSites(this.#parts, first, {
      next: ({ question, sites }) => this.#searcher.next(question, 0, batch, sites!),
      isAsked: () => asked === this.#asked,
      show: (answer) => this.#show(answer),
      onFailed: (failed) => (this.#failed = failed),
      again: () => void this.#ask(),
    });
  }

  #showRecent(): void {
    const { input } = this.#parts;
    const again = (words: string) => {
      input.value = words;
      input.focus();
      this.#change(withWords(this.#question, words));
    };
    const forget = () => {
      storeRecent(this.#base, []);
      input.focus();
      this.#showRecent();
    };
    showRecent(this.#parts, readRecent(this.#base), again, forget);
  }
}
