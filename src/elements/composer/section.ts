/** A part of the prose: its words, how they will read, and what the build would refuse. */

import type { FormSection } from '../../compose/form.ts';
import { drawPlain, problemWords, type Preview } from './preview.ts';
import { part } from './rows.ts';

export interface Section {
  readonly heading: string;
  readonly element: HTMLElement;
  readonly text: () => string;
  readonly focus: () => void;
  /** What is wrong with it, once it has been read; empty where no reader can be had. */
  readonly problems: () => Promise<readonly string[]>;
}

const waitMs = 300;

export function openSection(
  page: HTMLElement,
  { heading, text }: FormSection,
  hint: string | undefined,
  preview: Preview,
): Section {
  const template = page.querySelector<HTMLTemplateElement>('template[data-row="section"]')!;
  const element = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const field = part<HTMLTextAreaElement>(element, 'text');
  part(element, 'heading').textContent = heading === '' ? 'Before the first heading' : heading;
  part(element, 'hint').textContent = hint ?? '';
  field.value = text;
  let last: { readonly text: string; readonly problems: readonly string[] } = { text: '', problems: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async (): Promise<readonly string[]> => {
    const words = field.value.trim();
    if (words === last.text) return last.problems;
    const found = words === '' ? { problems: [], content: [] } : await preview.read(words);
    if (field.value.trim() !== words) return read();
    last = { text: words, problems: (found?.problems ?? []).map(problemWords) };
    part(element, 'preview').hidden = words === '' || found === undefined;
    part(element, 'drawn').replaceChildren(...drawPlain(found?.content ?? []));
    const lines = last.problems.map((problem) => {
      const line = document.createElement('li');
      line.textContent = problem;
      return line;
    });
    part(element, 'problems').replaceChildren(...lines);
    field.setAttribute('aria-invalid', String(lines.length > 0));
    return last.problems;
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), waitMs);
  });
  if (text !== '') void read();
  return { heading, element, text: () => field.value.trim(), focus: () => field.focus(), problems: read };
}
