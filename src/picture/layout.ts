/** What stands where in the picture of a record: a tree of boxes, decided before anything is drawn. */

import { pictureSize, type RecordPicture } from '../views/picture.ts';
import { fitTitle, lineHeight } from './fit.ts';
import { drawableText, isFromRight, shareDrawable, type Covers } from './letters.ts';
import type { Theme } from './theme.ts';

type Style = Readonly<Record<string, string | number>>;

export type Box =
  | { readonly type: 'container'; readonly style: Style; readonly children: readonly Box[] }
  | { readonly type: 'text'; readonly style: Style; readonly text: string }
  | {
      readonly type: 'image';
      readonly style: Style;
      readonly src: string;
      readonly width: number;
      readonly height: number;
    };

export interface Means {
  readonly covers: Covers;
  readonly theme: Theme;
  /** The mark of the house, as an SVG. */
  readonly mark: string;
}

const margin = { side: 72, top: 52, bottom: 48 };
const width = pictureSize.width - 2 * margin.side;

/** Height for the title and the words below it that say what to know. */
const room = 256;
const noticeHeight = 88;

export function pictureLayout(picture: RecordPicture, means: Means): Box {
  const { theme } = means;
  return column(
    {
      ...pictureSize,
      padding: `${margin.top}px ${margin.side}px ${margin.bottom}px`,
      backgroundColor: theme.color('paper'),
      color: theme.color('ink'),
      fontSize: 28,
      lineHeight: 1.25,
    },
    [
      head(picture, means),
      column({ flexGrow: 1, justifyContent: 'center', gap: 18 }, middle(picture, means)),
      foot(picture, means),
    ],
  );
}

/** The wiki, and how the record is called for short. */
function head({ wiki, id }: RecordPicture, { covers, theme, mark }: Means): Box {
  return row({ justifyContent: 'space-between', alignItems: 'center', gap: 40, color: theme.color('ink-soft') }, [
    row({ alignItems: 'center', gap: 16, maxWidth: width / 2 }, [
      image(mark, 44),
      line(drawableText(wiki, covers), { fontSize: 32, fontWeight: 600 }),
    ]),
    line(drawableText(id, covers), { fontSize: 26, maxWidth: width / 2 - 40 }),
  ]);
}

/** Whether it holds, since when, what it says, and what to know before one follows it. */
function middle(picture: RecordPicture, { covers, theme }: Means): readonly Box[] {
  const { color, glyph } = theme.state(picture.state);
  const title = shareDrawable(picture.title, covers) < 0.5 ? picture.id : picture.title;
  const text = drawableText(title, covers);
  const height = room - (picture.notice === undefined ? 0 : noticeHeight);
  const { size, lines } = fitTitle(text, { width, height });
  return [
    row({ alignItems: 'center', gap: 14, fontSize: 32 }, [
      image(glyph, 26),
      line(picture.state, { color, fontWeight: 600 }),
      ...(picture.on === undefined ? [] : [line(picture.on, { color: theme.color('ink-soft'), marginLeft: 14 })]),
    ]),
    words(text, lines, {
      width,
      fontSize: size,
      fontWeight: 600,
      lineHeight,
      textWrap: 'balance',
      ...(isFromRight(text) ? { direction: 'rtl', textAlign: 'right' } : {}),
    }),
    ...(picture.notice === undefined
      ? []
      : [words(drawableText(picture.notice, covers), 2, { width, color, textWrap: 'balance' })]),
  ];
}

/** What it is about, and who answers for it. */
function foot({ about, steward, problem }: RecordPicture, { covers, theme }: Means): Box {
  const soft = theme.color('ink-soft');
  const field = (label: string, value: string, color: string, share: number) =>
    column({ width: share, gap: 2 }, [
      line(label, { fontSize: 22, color: soft }),
      words(drawableText(value, covers), 2, { color }),
    ]);
  const gap = 48;
  const answers =
    steward === undefined
      ? field('Answers for it', 'Nobody is named.', soft, width / 2 - gap / 2)
      : field(
          'Answers for it',
          problem === undefined ? steward : `${steward}: ${problem}`,
          theme.color(problem === undefined ? 'ink' : 'warn'),
          width / 2 - gap / 2,
        );
  return row({ gap, paddingTop: 22, borderTop: `2px solid ${theme.color('line')}` }, [
    answers,
    ...(about.length === 0 ? [] : [field('About', about.join(', '), theme.color('ink'), width / 2 - gap / 2)]),
  ]);
}

function row(style: Style, children: readonly Box[]): Box {
  return { type: 'container', style: { display: 'flex', flexDirection: 'row', ...style }, children };
}

function column(style: Style, children: readonly Box[]): Box {
  return { type: 'container', style: { display: 'flex', flexDirection: 'column', ...style }, children };
}

/** Words in at most so many lines, broken anywhere where a word is longer than a line. */
function words(text: string, lines: number, style: Style): Box {
  const cut = { lineClamp: lines, textOverflow: 'ellipsis', overflow: 'hidden', overflowWrap: 'anywhere' };
  return { type: 'text', text, style: { ...cut, ...style } };
}

function line(text: string, style: Style): Box {
  return words(text, 1, style);
}

function image(svg: string, size: number): Box {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'image', src, width: size, height: size, style: { width: size, height: size, flexShrink: 0 } };
}
