/** Tells what would be lost without some people on some day. The question is in the address, so that it can be sent on. */

import { addDays, type IsoDate } from '../domain/date.ts';
import type { EntryId } from '../domain/id.ts';
import type { RiskAnswer } from '../domain/risk-answer.ts';
import { dayOf } from './page-day.ts';
import { startAsker, type Asker } from './risk/asker.ts';
import { wireCopy } from './risk/copy-link.ts';
import { wireDay } from './risk/day-field.ts';
import { lossRows } from './risk/losses.ts';
import { RiskMarks } from './risk/marks.ts';
import type { Reply } from './risk/messages.ts';
import { noteLines } from './risk/note-lines.ts';
import { RiskPicker } from './risk/picker.ts';
import { parseQuestion, writeQuestion, type Question } from './risk/question.ts';
import { notesOn, summaryWords } from './risk/summary.ts';

/** So many losses are shown at once; the others when they are asked for. */
const screenful = 15;
/** Milliseconds after which the reader is told that the answer is being made. */
const patience = 200;

class CairnRisk extends HTMLElement {
  #asker: Asker | undefined;
  #picker: RiskPicker | undefined;
  #marks: RiskMarks | undefined;
  #question: Question = { without: [] };
  #unread: readonly string[] = [];
  #asked = 0;

  connectedCallback(): void {
    const asker = startAsker(this.dataset.file ?? '');
    this.#asker = asker;
    this.#marks = new RiskMarks(this);
    this.#picker = new RiskPicker(this.#part('form'), () =>
      this.#choose({ without: this.#picker!.chosen.map(({ id }) => id) }),
    );
    wireDay(
      this.#part('day'),
      () => this.#day,
      (on) => this.#choose({ on }),
    );
    this.#part('clear').addEventListener('click', () => this.#choose({ without: [], on: undefined }));
    this.#part('more').addEventListener('click', () => void this.#showAll());
    this.#part('form').addEventListener('submit', (event) => event.preventDefault());
    // the day is named, so that a colleague is asked the same tomorrow
    wireCopy(this.#part('copy'), () => writeQuestion({ ...this.#question, on: this.#day }));
    addEventListener('popstate', () => this.#read());
    this.#part('form').hidden = false;
    this.#part('terminal').hidden = true;
    this.#read();
    whenIdle(() => asker.ask({ without: [], on: this.#today, from: 0, to: screenful }).catch(() => {}));
  }

  /** The whole answer as data, the same as `cairn risk --json` gives. */
  async answer(without: readonly EntryId[], on: IsoDate): Promise<RiskAnswer> {
    const { items } = await this.#asker!.ask({ without, on, from: 0, to: Infinity });
    return { on, without, items };
  }

  get #today(): IsoDate {
    return dayOf(this);
  }

  get #day(): IsoDate {
    return this.#question.on ?? this.#today;
  }

  #part<Part extends HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`<cairn-risk> has no part ${name}.`);
    return part;
  }

  /** Takes over the question of the address. */
  #read(): void {
    const people = new Set(this.#picker!.people.map(({ id }) => id));
    const { unknown, badDay, ...question } = parseQuestion(location.search, people);
    this.#unread = [
      ...unknown.map((name) => `Nobody is called “${name}”, so the question is asked without that name.`),
      ...(badDay === undefined ? [] : [`“${badDay}” is not a day, so the question is about today.`]),
    ];
    this.#question = question;
    void this.#show();
  }

  #choose(change: Partial<Question>): void {
    const { without, on } = { ...this.#question, ...change };
    this.#question = { without, ...(on === undefined || on === this.#today ? {} : { on }) };
    this.#unread = [];
    history.pushState(null, '', location.pathname + writeQuestion(this.#question));
    void this.#show();
  }

  async #show(): Promise<void> {
    const { without, on } = this.#question;
    const isAsking = without.length > 0 || on !== undefined;
    const mine = ++this.#asked;
    this.#picker!.choose(without);
    this.#part<HTMLInputElement>('day').value = this.#day;
    this.#part('clear').hidden = !isAsking;
    this.#part('copy').hidden = !isAsking;
    if (!isAsking) return this.#showNothing();
    const timer = setTimeout(() => (this.#part('summary').textContent = 'One moment…'), patience);
    try {
      const reply = await this.#asker!.ask({ without, on: this.#day, from: 0, to: screenful });
      if (mine === this.#asked) this.#fill(reply);
    } catch (error) {
      if (mine === this.#asked) this.#fail(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #showNothing(): void {
    this.#part('summary').textContent = '';
    this.#part('notes').replaceChildren(...noteLines(this.#unread, [], () => {}));
    this.#part('found').hidden = true;
    this.#marks!.show();
  }

  #fill(reply: Reply): void {
    const { people, chosen } = this.#picker!;
    const others = people.filter((one) => !chosen.includes(one));
    const names = chosen.map(({ name }) => name);
    const notes = notesOn(chosen, others, reply.on, this.#today, (day) => addDays(day, 1));
    this.#part('summary').textContent = summaryWords(reply, names, this.#today);
    this.#part('notes').replaceChildren(
      ...noteLines(this.#unread, notes, ({ without = [], on }) =>
        this.#choose({
          without: [...this.#question.without, ...without],
          ...(on === undefined ? {} : { on }),
        }),
      ),
    );
    this.#part('losses').replaceChildren(...lossRows(reply));
    this.#part('found').hidden = reply.count === 0;
    this.#part('more').hidden = reply.count <= screenful;
    this.#part('more').textContent = `Show all ${reply.count}`;
    this.#marks!.show(reply.systems);
  }

  async #showAll(): Promise<void> {
    const mine = this.#asked;
    const { without } = this.#question;
    const list = this.#part('losses');
    this.#part('more').hidden = true;
    for (let from = screenful; ; from += screenful) {
      const reply = await this.#asker!.ask({ without, on: this.#day, from, to: from + screenful });
      if (mine !== this.#asked) return;
      const rows = lossRows(reply);
      list.append(...rows);
      if (from === screenful) rows[0]?.querySelector('a')?.focus();
      if (from + screenful >= reply.count) return;
    }
  }

  #fail(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.#part('summary').textContent = `There is no answer: ${why}. Load the page again, or ask \`cairn risk\`.`;
    this.#part('notes').replaceChildren();
    this.#part('found').hidden = true;
    this.#marks!.show();
  }
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 300);
}

customElements.define('cairn-risk', CairnRisk);
