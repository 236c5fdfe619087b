/** Which components may a record use, and with which attributes? The refusals, the guide and the types all read this table. */

export type AttributeKind = 'text' | 'one-of' | 'id' | 'url' | 'file' | 'number' | 'boolean';

export interface Attribute {
  readonly name: string;
  readonly required: boolean;
  readonly kind: AttributeKind;
  /** For `one-of`: what may be written. */
  readonly values?: readonly string[];
  readonly description: string;
  readonly example: string;
}

export interface Component {
  readonly name: string;
  readonly description: string;
  /**
   * What stands between the tags: `none`; `words` of a sentence; `prose`, paragraphs and whatever
   * else; `table`, one table unless there is a `src`; `list`, one numbered list.
   */
  readonly content: 'none' | 'words' | 'prose' | 'table' | 'list';
  /** Whether it stands within a sentence rather than between paragraphs. */
  readonly inline: boolean;
  readonly attributes: readonly Attribute[];
  readonly example: string;
}

export const vocabulary = [
  {
    name: 'Callout',
    description: 'A paragraph or more that stands out from the text.',
    content: 'prose',
    inline: false,
    attributes: [
      {
        name: 'kind',
        required: true,
        kind: 'one-of',
        values: ['note', 'tip', 'warning', 'danger'],
        description: 'How much it matters to the reader.',
        example: 'warning',
      },
      {
        name: 'title',
        required: false,
        kind: 'text',
        description: 'A heading of its own; the kind is shown without it.',
        example: 'Before you restart the run',
      },
    ],
    example:
      '<Callout kind="warning" title="Before you restart the run">\n  The checkpoints must be complete.\n</Callout>',
  },
  {
    name: 'Figure',
    description: 'An image that lies beside the record, with a caption.',
    content: 'none',
    inline: false,
    attributes: [
      {
        name: 'src',
        required: true,
        kind: 'file',
        description: 'The image, relative to the record.',
        example: './loss.svg',
      },
      {
        name: 'alt',
        required: true,
        kind: 'text',
        description: 'What the image shows, for those who do not see it.',
        example: 'The loss falls until step 400 and then diverges',
      },
      {
        name: 'caption',
        required: false,
        kind: 'text',
        description: 'A sentence under the image.',
        example: 'Training loss of the first run',
      },
    ],
    example:
      '<Figure src="./loss.svg" alt="The loss falls until step 400 and then diverges" caption="Training loss" />',
  },
  {
    name: 'Chart',
    description:
      'A chart drawn when the site is built, with its figures in a table under it. They come from a table between the tags or from a CSV file beside the record; the first column is the x axis, each further column a series named by its heading.',
    content: 'table',
    inline: false,
    attributes: [
      {
        name: 'type',
        required: true,
        kind: 'one-of',
        values: ['line', 'bar', 'dot', 'step'],
        description: 'How the figures are drawn.',
        example: 'line',
      },
      {
        name: 'title',
        required: true,
        kind: 'text',
        description: 'What the chart shows, in one sentence.',
        example: 'Throughput falls with the context length',
      },
      {
        name: 'x',
        required: true,
        kind: 'text',
        description: 'What the x axis stands for.',
        example: 'Context length',
      },
      { name: 'y', required: true, kind: 'text', description: 'What the y axis stands for.', example: 'Throughput' },
      { name: 'x-unit', required: false, kind: 'text', description: 'The unit of the x axis.', example: 'tokens' },
      { name: 'y-unit', required: false, kind: 'text', description: 'The unit of the y axis.', example: 'tokens/s' },
      {
        name: 'y-scale',
        required: false,
        kind: 'one-of',
        values: ['linear', 'log'],
        description: 'How the y axis is spaced; `log` takes only figures above 0.',
        example: 'log',
      },
      {
        name: 'src',
        required: false,
        kind: 'file',
        description: 'A CSV file, relative to the record, in place of a table between the tags.',
        example: './throughput.csv',
      },
    ],
    example:
      '<Chart type="line" title="Throughput falls with the context length" x="Context length" x-unit="tokens" y="Throughput" y-unit="tokens/s">\n\n| Context length | H100 | A100 |\n| --- | --- | --- |\n| 2048 | 410 | 205 |\n| 4096 | 380 | 190 |\n\n</Chart>',
  },
  {
    name: 'Ref',
    description: 'A link to an entry, by its id; shows its title and whether it still holds.',
    content: 'words',
    inline: true,
    attributes: [
      {
        name: 'id',
        required: true,
        kind: 'id',
        description: 'The id of a record, person, system or any other entry; of another site, `cairn:SITE/ID`.',
        example: 'bf16-over-fp16',
      },
    ],
    example: '<Ref id="bf16-over-fp16" />',
  },
  {
    name: 'Term',
    description: 'A word of the glossary, with its definition at hand.',
    content: 'words',
    inline: true,
    attributes: [{ name: 'id', required: true, kind: 'id', description: 'The id of the term.', example: 'mfu' }],
    example: '<Term id="mfu">model FLOPs utilisation</Term>',
  },
  {
    name: 'Fact',
    description: 'The newest value of a measured quantity, with its unit.',
    content: 'none',
    inline: true,
    attributes: [{ name: 'id', required: true, kind: 'id', description: 'The id of the fact.', example: 'gpu-price' }],
    example: '<Fact id="gpu-price" />',
  },
  {
    name: 'Quote',
    description: 'Words of somebody else, with where they were said.',
    content: 'prose',
    inline: false,
    attributes: [
      {
        name: 'source',
        required: true,
        kind: 'text',
        description: 'Who said it, and where.',
        example: 'OPT-175B logbook, 2021-12-06',
      },
      {
        name: 'url',
        required: false,
        kind: 'url',
        description: 'Where it can be read.',
        example: 'https://example.org/logbook.pdf',
      },
    ],
    example:
      '<Quote source="OPT-175B logbook, 2021-12-06">\n  Lost a node in the night; restarted from the last checkpoint.\n</Quote>',
  },
  {
    name: 'Steps',
    description: 'A numbered list that is followed from the first item to the last.',
    content: 'list',
    inline: false,
    attributes: [],
    example: '<Steps>\n\n1. Drain the node.\n2. Restart the run from the last checkpoint.\n\n</Steps>',
  },
] as const satisfies readonly Component[];

export type ComponentName = (typeof vocabulary)[number]['name'];

const byName: ReadonlyMap<string, Component> = new Map(vocabulary.map((component) => [component.name, component]));

export function findComponent(name: string): Component | undefined {
  return byName.get(name);
}

export const componentNames: readonly string[] = vocabulary.map((component) => component.name);
