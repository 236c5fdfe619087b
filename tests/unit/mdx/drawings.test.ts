/** Are charts and diagrams static, named, free of styles, and readable without colour? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, dangersIn, filled, makeContent, told } from './compiling.ts';

function chart(attributes: string, table: string): string {
  return `<Chart title="Cost" x="Year" y="Price" y-unit="$/h" ${attributes}>\n\n${table}\n\n</Chart>`;
}

const figures = '| Year | H100 | A100 |\n| - | - | - |\n| 2023 | 4 | 2 |\n| 2024 | 3 | 1.5 |';

for (const type of ['line', 'bar', 'dot', 'step']) {
  test(`a ${type} chart has titles with units, a legend, a name and a table of its figures`, async () => {
    const { html, issues } = await compile(chart(`type="${type}"`, figures));
    assert.deepEqual(issues, []);
    assert.deepEqual(dangersIn(html), []);
    assert.match(html, /<text[^>]*>Year<\/text>/);
    assert.match(html, /<text[^>]*>Price \(\$\/h\)<\/text>/);
    assert.match(html, /<text[^>]*>2024<\/text>/);
    assert.match(
      html,
      /role="img" aria-label="Cost\. (?:Line|Bar|Dot|Step) chart of Price \(\$\/h\) by Year; its figures are in the table below\."/,
    );
    assert.match(html, /<ul class="cairn-legend"><li><svg.*<\/svg>H100<\/li><li><svg.*<\/svg>A100<\/li><\/ul>/);
    assert.match(html, /<td class="cairn-right">1\.5<\/td>/);
  });
}

test('series differ by more than their colour: by dash and symbol, or by pattern', async () => {
  const withoutColors = (html: string) => html.replace(/--cairn-series-\d|cairn-c\d+-p\d|<pattern id/g, '');
  for (const type of ['line', 'bar', 'dot']) {
    const { html } = await compile(chart(`type="${type}"`, figures));
    const [first, second] = [...html.matchAll(/<li>(<svg.*?<\/svg>)/g)].map((found) => withoutColors(found[1] ?? ''));
    if (type === 'bar') assert.equal(new Set(html.match(/<pattern.*?<\/pattern>/g)?.map(withoutColors)).size, 2);
    else assert.notEqual(first, second);
  }
});

test('two charts on a page share no id', async () => {
  const { html } = await compile(`${chart('type="bar"', figures)}\n\n${chart('type="bar"', figures)}`);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids, ['cairn-c1-p1', 'cairn-c1-p2', 'cairn-c2-p1', 'cairn-c2-p2']);
});

test('one series needs no legend, categories and days are axes, and an empty cell is a gap', async () => {
  const { html, issues } = await compile(
    `${chart('type="line"', '| When | A |\n| - | - |\n| 2026-01-01 | 1 |\n| 2026-02-01 | |\n| 2026-03-01 | 2 |')}\n\n` +
      chart('type="dot"', '| What | A |\n| - | - |\n| fp16 | 1 |\n| bf16 | 2 |'),
  );
  assert.deepEqual(issues, []);
  assert.equal(html.includes('cairn-legend'), false);
  assert.match(html, /<text[^>]*>bf16<\/text>/);
  assert.match(html, /<td class="cairn-right"><\/td>/);
});

test('a logarithmic axis is drawn, and refuses what it cannot show with the line of the row', async () => {
  assert.deepEqual((await compile(chart('type="bar" y-scale="log"', figures))).issues, []);
  assert.deepEqual(told(await compile(chart('type="line" y-scale="log"', '| x | a |\n| - | - |\n| 1 | 0 |'))), [
    '5:1 invalid-component: Row 1, column `a`: `0` is not above 0, so a logarithmic axis cannot show it. Leave the cell empty, or remove `y-scale="log"`.',
  ]);
});

test('a chart reads a CSV beside the record, and says what is wrong with it', async () => {
  const folder = await makeContent({ 'records/good.csv': 'x,y\n1,2\n2,3\n', 'records/bad.csv': 'x,y\n1,"2,0"\n' });
  const from = (src: string) => compile(`<Chart type="line" title="t" x="x" y="y" src="${src}" />`, 'mdx', folder);
  const good = await from('./good.csv');
  assert.deepEqual(good.issues, []);
  assert.deepEqual(
    good.dependencies.map((each) => each.file),
    ['records/good.csv'],
  );
  assert.deepEqual(good.body.assets, [
    { src: './good.csv', file: 'records/good.csv', use: 'data', line: 1, column: 1, exists: true },
  ]);
  assert.deepEqual(told(await from('./bad.csv')), [
    '1:1 invalid-component: In `./bad.csv`, row 1, column `y`: `2,0` is not a number. Write `20`, with nothing between the digits.',
  ]);
  assert.deepEqual(told(await from('./none.csv')), [
    '1:1 invalid-component: The file `./none.csv` is not there. Put it at `records/none.csv`, or mend its path.',
  ]);
  assert.deepEqual(told(await from('../../x.csv')), [
    '1:1 invalid-component: The file `../../x.csv` leads out of the content folder. Put it beside the record.',
  ]);
});

function mermaid(code: string): string {
  return `\`\`\`mermaid\n${code}\n\`\`\``;
}

const diagrams: Readonly<Record<string, readonly [code: string, label: string]>> = {
  flowchart: [
    'flowchart LR\n  A[Load] -->|ok| B{Ready?}\n  style A fill:#f00,stroke:#00f',
    'Flowchart: ok, Load, Ready?',
  ],
  sequence: ['sequenceDiagram\n  Alice->>Bob: hi', 'Sequence diagram: hi, Alice, Bob'],
  class: ['classDiagram\n  class A{\n    +int x\n  }\n  A <|-- B', 'Class diagram: A, + x: int, B'],
  state: ['stateDiagram-v2\n  [*] --> Ready', 'State diagram: Ready'],
  er: ['erDiagram\n  RUN ||--o{ NODE : uses', 'Entity-relationship diagram: RUN, (no attributes), NODE, uses'],
};

for (const [kind, [code, label]] of Object.entries(diagrams)) {
  test(`a ${kind} diagram is drawn in the colours of the page, under its words`, async () => {
    const { html, issues } = await compile(mermaid(code));
    assert.deepEqual(issues, []);
    assert.deepEqual(dangersIn(html), []);
    assert.match(html, new RegExp(`role="img" aria-label="${label.replace(/[|()?+]/g, '\\$&')}"`));
    assert.equal(/#[0-9a-f]{3,6}\b|@import|googleapis|--_/.test(html.replace(/url\(#[^)]*\)/g, '')), false);
  });
}

test('a chart of Mermaid takes the colours of our series', async () => {
  const { html, issues } = await compile(
    mermaid('xychart-beta\n  x-axis [a, b]\n  y-axis "v" 0 --> 10\n  bar [1, 5]\n  line [2, 3]'),
  );
  assert.deepEqual(issues, []);
  assert.deepEqual(dangersIn(html), []);
  assert.match(html, /class="cairn-xy-bar cairn-xy-1"/);
});

test('two diagrams on a page share no id, and point at their own', async () => {
  const { html } = await compile(`${mermaid('graph TD\nA-->B')}\n\n${mermaid('graph TD\nA-->B')}`);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  assert.equal(new Set(ids).size, ids.length);
  const used = [...html.matchAll(/url\(#([^)]+)\)/g)].map((found) => found[1]);
  assert.deepEqual(used, ['cairn-d1-arrowhead', 'cairn-d2-arrowhead']);
});

test('arrows need no spaces around them', async () => {
  const { html } = await compile(mermaid('graph TD\n  A-.->B\n  B-->C\n  C==>D\n  my-node --> A'));
  assert.match(html, /aria-label="Flowchart: A, B, C, D, my-node"/);
});

test('a diagram may be named by accTitle, and comments and settings are left out', async () => {
  const { html } = await compile(
    mermaid('%%{init: {"theme": "dark"}}%%\nflowchart TD\n  accTitle: How a run restarts\n  %% a comment\n  A --> B'),
  );
  assert.match(html, /aria-label="Flowchart: How a run restarts"/);
});

test('a kind that cannot be drawn, or a diagram with a mistake, is shown as its source with a warning', async () => {
  const result = await compile(
    `${mermaid('gantt\n  title X')}\n\n${mermaid('sequenceDigram\n  A->>B: x')}\n\n${mermaid('classDiagram')}`,
  );
  assert.deepEqual(told(result), [
    '1:1 unsupported-diagram: Mermaid diagrams of the kind `gantt` cannot be drawn. Flowcharts, sequence, class, state, entity-relationship and XY diagrams are drawn; the source is shown instead.',
    '6:1 unsupported-diagram: Mermaid diagrams of the kind `sequenceDigram` cannot be drawn. Did you mean `sequenceDiagram`?',
    '11:1 unsupported-diagram: The diagram draws nothing. Mend the diagram; until then its source is shown instead.',
  ]);
  assert.match(filled(result.html), /<pre class="cairn-code"[^>]*><code>gantt\n {2}title X<\/code><\/pre>/);
});

test('a diagram cannot smuggle anything into its drawing', async () => {
  for (const code of [
    'graph TD\n  A["<script>hacked()</script>"] --> B["<img src=x onerror=hacked()>"]',
    'graph TD\n  A --> B\n  click A "javascript:hacked()"',
    'graph TD\n  A --> B\n  style A fill:url(javascript:hacked()),onload:hacked()',
    'graph TD\n  A" onload="hacked() --> B',
    'sequenceDiagram\n  A->>B: </text><script>hacked()</script>',
  ]) {
    const { html } = await compile(mermaid(code));
    assert.deepEqual(dangersIn(html), []);
  }
});
