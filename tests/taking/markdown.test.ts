// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Block, TableCell } from '../../lib/article';
import { fileName, highlightsMarkdown, markdownOf, type Highlighted } from '../../lib/taking';
import { anArticle, NOON, paragraph } from '../components/common/a-story';

const highlight = (exact: string, note = ''): Highlighted => ({
  id: exact,
  url: 'https://dispatch.example/ferry',
  title: 'Port Ansel closes its ferry terminal',
  outletDomain: 'dispatch.example',
  quote: { exact, prefix: '', suffix: '' },
  note,
  createdAt: NOON,
});
const markdown = (blocks: Block[], highlights: Highlighted[] = [], title = 'A title') =>
  markdownOf(anArticle({ title, dek: null, blocks, text: blocks.map(({ text }) => text).join('\n\n') }), {
    document,
    outlet: 'Ansel Dispatch',
    highlights,
    highlightsTitle: 'Highlights',
    timeWords: (at) => new Date(at).toISOString(),
  });
const bodyOf = (...blocks: Block[]) => markdown(blocks).split('# A title\n\n')[1]!.trimEnd();
const cell = (text: string, part: Partial<TableCell> = {}): TableCell => ({
  text,
  runs: [{ text }],
  header: false,
  colSpan: 1,
  rowSpan: 1,
  ...part,
});

describe('an article as Markdown', () => {
  it('says in front where it comes from', () => {
    const [, front] = markdown([paragraph('Words.')], [], 'A "quoted": title').split('---');
    expect(front).toContain('title: "A \\"quoted\\": title"');
    expect(front).toContain('authors: ["Ida Morrow"]');
    expect(front).toContain('date: "2026-04-28T11:00:00.000Z"');
    expect(front).toContain('outlet: "Ansel Dispatch"');
    expect(front).toContain('url: "https://dispatch.example/ferry"');
    expect(front).not.toContain('updated');
  });

  it('keeps links, looks, headings, quotes and lists within lists', () => {
    const runs = [
      { text: 'See ' },
      { text: 'the plan', href: 'https://plan.example/a(b)', marks: ['strong' as const] },
    ];
    expect(
      bodyOf(
        { kind: 'paragraph', text: 'See the plan', runs },
        { kind: 'heading', level: 3, text: 'Costs', runs: [{ text: 'Costs' }] },
        { kind: 'quote', text: 'Never.', runs: [{ text: 'Never.' }], pull: false },
        {
          kind: 'list',
          ordered: false,
          text: 'One\nInner\nTwo',
          items: ['One', 'Inner', 'Two'].map((text, index) => ({ text, runs: [{ text }], depth: index % 2 })),
        },
      ),
    ).toBe(
      'See [**the plan**](https://plan.example/a%28b%29)\n\n### Costs\n\n> Never.\n\n-   One\n    -   Inner\n-   Two',
    );
  });

  it('writes a table with a row of heads, spans said in each cell', () => {
    const rows = [
      [cell('Port', { header: true }), cell('Ships | day', { header: true, colSpan: 2 })],
      [cell('Ansel'), cell('4'), cell('5')],
    ];
    expect(bodyOf({ kind: 'table', caption: 'Traffic', rows, text: '' })).toBe(
      '*Traffic*\n\n| Port | Ships \\| day | Ships \\| day |\n| --- | --- | --- |\n| Ansel | 4 | 5 |',
    );
  });

  it('fences code, and shows pictures with their captions', () => {
    const image = {
      kind: 'image' as const,
      text: '' as const,
      src: 'https://pictures.example/p.jpg',
      alt: 'A [pier]',
      caption: 'The pier *now*',
      credit: 'I. Morrow',
      width: null,
      height: null,
    };
    expect(bodyOf({ kind: 'code', text: 'let a = `1`;\n```' }, image)).toBe(
      '````\nlet a = `1`;\n```\n````\n\n![A \\[pier\\]](https://pictures.example/p.jpg)\n\n*The pier \\*now\\* I. Morrow*',
    );
  });

  it('leaves words that look like Markdown or HTML as words', () => {
    const text = '<script>alert(1)</script> **bold** [x](javascript:1) `code` &lt; https://bare.example';
    expect(bodyOf(paragraph('# not a heading'), paragraph('1. not a list'), paragraph(text))).toBe(
      [
        '\\# not a heading',
        '1\\. not a list',
        '\\<script>alert(1)\\</script> \\*\\*bold\\*\\* \\[x\\](javascript:1) \\`code\\` \\&lt; https:\\//bare.example',
      ].join('\n\n'),
    );
    expect(markdown([], [], '<b> # *x*')).toContain('# \\<b> # \\*x\\*');
  });

  it('ends with the reader’s highlights in reading order', () => {
    const blocks = [paragraph('First words stand here.'), paragraph('Last words stand there.')];
    const words = markdown(blocks, [highlight('Last words', 'Check *this*'), highlight('First words')]);
    expect(words).toContain('## Highlights\n\n> First words\n\n> Last words\n\nCheck \\*this\\*\n');
  });
});

describe('the highlights of several articles', () => {
  it('stand under the article each belongs to', () => {
    const other = {
      ...highlight('Else'),
      url: 'https://b.example/(1)',
      title: 'B',
      outletDomain: 'b.example',
    };
    expect(highlightsMarkdown([highlight('One'), other, highlight('Two')])).toBe(
      '## [Port Ansel closes its ferry terminal](https://dispatch.example/ferry)\n\ndispatch.example\n\n> One\n\n> Two\n\n' +
        '## [B](https://b.example/%281%29)\n\nb.example\n\n> Else\n',
    );
  });
});

describe('the name of a file', () => {
  it('is one that every system takes', () => {
    const name = fileName({ title: '../a: "b"\u202E/c?\n', outletDomain: 'x.example' }, NOON, 'md');
    expect(name).toBe('2026-04-28 x.example .. a b c.md');
  });

  it('begins with the reader’s own day', () => {
    vi.stubEnv('TZ', 'Pacific/Honolulu');
    const evening = Date.parse('2026-04-29T05:00:00Z');
    expect(fileName({ title: 'a', outletDomain: '' }, evening, 'md')).toBe('2026-04-28 a.md');
    vi.unstubAllEnvs();
  });
});
