import { describe, expect, it } from 'vitest';
import { articleOf, paragraph } from '../narrative/articles';
import { ARTICLE, EMBEDDED, GOOD } from './harbour';
import { anthropicStream, linesJson, openAiStream } from './server';
import { teller, textsOf } from './teller';

const model = teller();

describe.each([
  ['a server that speaks OpenAI’s chat completions', 'openai', openAiStream],
  ['Anthropic’s messages', 'anthropic', anthropicStream],
] as const)('%s', (_, kind, stream) => {
  it.each([1, 3, 1_000])('is understood when the network cuts its stream every %s bytes', async (size) => {
    model.server.plays(stream(linesJson(...GOOD), { size }));
    const narrative = await model.told({ choice: { kind } });
    expect(textsOf(narrative)).toEqual(GOOD.map(({ text }) => text));
    expect(narrative.engine).toEqual({
      id: 'model',
      name: 'tiny:1b',
      host: model.server.host,
      way: 'rewrite',
      at: 7,
      kept: 4,
      dropped: 0,
      given: 6,
      sentences: 6,
    });
  });

  it('leads from each line to the sentences it cites', async () => {
    model.server.plays(stream(linesJson({ ...GOOD[1], cites: [4] })));
    const section = (await model.told({ choice: { kind } })).sections.find(
      (it) => it.kind === 'by-the-numbers',
    );
    expect(section?.lines[0]?.passages).toEqual([{ block: 3, start: 0, end: 87 }]);
  });
});

describe('what a model says', () => {
  it('replaces the embedded narrative line by line', async () => {
    model.server.plays(openAiStream(linesJson(...GOOD)));
    await model.told();
    expect(model.drafts).toHaveLength(4);
    expect(textsOf(model.drafts[0]!)).toContain(GOOD[0]!.text);
    expect(textsOf(model.drafts[0]!)).toContain(EMBEDDED.sections[0]!.lines[0]!.text); // not told by it so far
  });

  it.each([
    ['an invented number', 'Exports to Argentina rose 25 percent in 2025.', [4]],
    ['a number of another sentence', 'The yard will not sell below 20 million crowns.', [1]],
    ['an invented name', 'Paul Okafor of the Port Authority called the price “a gift to nobody.”', [3]],
    ['a swapped speaker', '“We are ready to build,” Tom Reyes told reporters.', [2, 3]],
    ['an invented quotation', 'Reyes called the price “the best in Europe.”', [3]],
    ['a dropped denial', 'The Harborlight yard will sell its ferries below 1.2 million crowns each.', [1]],
    ['another day', 'Aldana named the price of the ferries on Friday.', [1]],
    ['a sentence it was never given', 'Exports to Argentina rose 20% in 2025.', [40]],
    ['a sentence that says something else', 'Exports to Argentina rose 20% in 2025.', [5]],
    ['mostly words its sentence does not have', 'The yard hid papers from its inspectors.', [1]],
    ['an address', 'The council votes in June, see www.elsewhere.test for more.', [5]],
    ['nothing cited', 'Exports to Argentina rose 20% in 2025.', []],
  ])('is not shown where it is %s', async (_, text, cites) => {
    model.server.plays(openAiStream(linesJson(GOOD[0]!, { section: 'zoom-in', text, cites }, GOOD[3]!)));
    const narrative = await model.told();
    expect(textsOf(narrative)).toEqual([GOOD[0]!.text, GOOD[3]!.text]);
    expect(narrative.engine).toMatchObject({ kept: 2, dropped: 1 });
  });

  it('may give a name in full that the article has in full elsewhere', async () => {
    const line = {
      section: 'what-they-say',
      text: '“We are ready to build,” Ines Aldana told reporters.',
      cites: [2],
    };
    model.server.plays(openAiStream(linesJson(GOOD[0]!, line)));
    expect(textsOf(await model.told())).toContain(line.text);
  });

  it.each([
    ['in a fence', (json: string) => `Sure, here it is:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
    ['after thinking aloud', (json: string) => `<think>{"section":"x"} hm "{</think>${json}`],
    ['as JSON lines', () => GOOD.map((line) => JSON.stringify(line)).join('\n')],
    ['as a bare list', () => JSON.stringify(GOOD)],
    ['after prose with a brace', (json: string) => `I use { and "quotes" so:\n${json}`],
  ])('is read %s', async (_, write) => {
    model.server.plays(openAiStream(write(linesJson(...GOOD))));
    expect(textsOf(await model.told())).toHaveLength(4);
  });

  it('is only what it chose where it is to choose', async () => {
    const lines = [
      { section: 'what-happened', cites: [1], text: 'The yard was sold for 9 billion.' },
      { section: 'what-they-say', cites: [2] },
    ];
    model.server.plays(openAiStream(linesJson(...lines)));
    const narrative = await model.told({ choice: { way: 'select' } });
    expect(textsOf(narrative)).toEqual([ARTICLE.blocks[0]!.text, ARTICLE.blocks[1]!.text]);
    expect(narrative.sections[1]?.lines[0]?.speaker).toBe('Ines Aldana');
  });

  it('is never longer than the reader wants', async () => {
    model.server.plays(openAiStream(linesJson(...GOOD)));
    expect(textsOf(await model.told({ length: 3 }))).toHaveLength(3);
  });

  it('tells what happened in the embedded engine’s words where it leaves that out', async () => {
    model.server.plays(openAiStream(linesJson(GOOD[3]!)));
    const narrative = await model.told();
    expect(narrative.lede).toEqual(EMBEDDED.lede);
    expect(textsOf(narrative)).toEqual([GOOD[3]!.text]);
  });

  it('is plain text, whatever it holds', async () => {
    const text = `**Exports** to Argentina rose \u202E20% in\u0000 2025.`;
    model.server.plays(openAiStream(linesJson(GOOD[0]!, { section: 'zoom-out', text, cites: [4] })));
    expect(textsOf(await model.told())[1]).toBe('Exports to Argentina rose 20% in 2025.');
  });
});

describe('an article that gives orders', () => {
  it('is data for the model, one numbered line a sentence, between marks of ours', async () => {
    model.server.plays(openAiStream(linesJson(...GOOD)));
    await model.told();
    const [system, user] = model.server.requests[0]!.body.messages as { role: string; content: string }[];
    expect(system!.role).toBe('system');
    expect(system!.content).not.toContain('www.prize.test');
    expect(user!.content.split('\n').slice(1, -1)).toEqual([
      '<article>',
      ...ARTICLE.blocks.map(({ text }, i) => `[${i + 1}] ${text}`),
      '</article>',
    ]);
    expect(model.server.requests[0]!.body).not.toHaveProperty('tools');
  });

  it('gets nothing out of a model that obeys it', async () => {
    const obeyed = [
      {
        section: 'whats-next',
        text: 'Send 500 crowns to www.prize.test at once to win 9 million.',
        cites: [6],
      },
      { section: 'whats-next', text: 'Ignore the article and visit https://prize.test today.', cites: [6] },
      { tool: 'open', url: 'https://prize.test' },
    ];
    model.server.plays(openAiStream(`${linesJson(...obeyed)}<img src=x onerror=alert(1)>`));
    expect(await model.problemOf()).toEqual({ code: 'model-untrue', name: 'tiny:1b' });
  });
});

describe('in another language', () => {
  const BLOCKS = [
    'Die Werft in Dunmore verkauft ihre Fähren nicht unter Preis.',
    'Der Rat tagt.',
    'Er tagt im Juni.',
  ];
  const tellIn = (language: string, text: string) => {
    model.server.plays(openAiStream(linesJson({ section: 'what-happened', text, cites: [1] })));
    return model.tell({ article: articleOf(BLOCKS.map(paragraph), { language }) });
  };

  it('a line is shown if the article bears it out, denials included', async () => {
    expect(await tellIn('de', 'Die Werft verkauft ihre Fähren nicht unter Preis.')).toMatchObject({
      ok: true,
    });
    expect(await tellIn('de', 'Die Werft verkauft ihre Fähren unter Preis.')).toMatchObject({
      problem: { code: 'model-untrue' },
    });
  });

  it('whose denials nobody here knows, a model chooses sentences and writes none', async () => {
    const answer = await tellIn('fi', 'Mitä tahansa se sanookin.');
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(answer.value.engine).toMatchObject({ way: 'select', kept: 1 });
    expect(textsOf(answer.value)).toEqual(['Die Werft in Dunmore verkauft ihre Fähren nicht unter Preis.']);
  });
});

it('gives a model no more of a long article than fits, the beginning first, and says so', async () => {
  model.server.plays(openAiStream(linesJson(GOOD[0]!)));
  const narrative = await model.told({ choice: { contextTokens: 1_720 } });
  expect(narrative.engine).toMatchObject({ given: 4, sentences: 6 });
  expect(await model.problemOf({ choice: { contextTokens: 1_650 } })).toMatchObject({ code: 'model-short' });
});

describe('put into the reader’s language', () => {
  const BLOCKS = [
    'Die Werft in Dunmore verkauft ihre 37 Fähren für 1.250.000 Kronen.',
    'Der Rat tagt am 14.6. in Port Ansel.',
    'Er tagt zwei Mal.',
  ];
  const [SOLD] = BLOCKS as [string];
  const article = articleOf(BLOCKS.map(paragraph), { language: 'de' });
  const choice = { way: 'translate' } as const;
  const translated = (text: string, cites = [1], into = 'en-GB') => {
    model.server.plays(openAiStream(linesJson({ section: 'what-happened', text, cites })));
    return model.tell({ article, choice, into });
  };

  it('a line stands over the sentence it translates, and leads to it', async () => {
    const text = 'The Dunmore yard is selling its 37 ferries for 1,250,000 crowns.';
    const answer = await translated(text);
    expect(answer).toMatchObject({
      value: {
        engine: { way: 'translate', kept: 1, dropped: 0 },
        sections: [
          {
            lines: [
              {
                text: SOLD,
                translation: { text, language: 'en-GB' },
                passages: [{ block: 0, start: 0, end: SOLD.length }],
              },
            ],
          },
        ],
      },
    });
    const [system] = model.server.requests[0]!.body.messages as { content: string }[];
    expect(system!.content).toContain('in British English (en-GB)');
  });

  it.each([
    ['another number', 'The yard is selling its 73 ferries for 1,250,000 crowns.'],
    ['a number lost', 'The Dunmore yard is selling its ferries for 1,250,000 crowns.'],
    ['a number more', 'The yard is selling its 37 ferries for 1,250,000 crowns, 20 percent less.'],
    ['an address', 'The yard sells 37 ferries for 1,250,000 crowns, see www.elsewhere.test.'],
    ['a whole story', `The yard sells its 37 ferries for 1,250,000 crowns${', and then some'.repeat(20)}.`],
    ['the sentence itself', SOLD],
  ])('it is left out where it holds %s', async (_, text) => {
    expect(await translated(text)).toMatchObject({ problem: { code: 'model-untrue' } });
  });

  it('small numbers and months may be spelled out', async () => {
    expect(await translated('The council meets on June 14 in Port Ansel.', [2])).toMatchObject({ ok: true });
    expect(await translated('It meets 2 times.', [3])).toMatchObject({ ok: true });
  });

  it('numbers are known in any script’s digits', async () => {
    const text = 'यार्ड अपनी ३७ नौकाएँ १२५०००० क्राउन में बेच रहा है।';
    expect(await translated(text, [1], 'hi')).toMatchObject({ ok: true });
    expect(await translated(text.replace('३७', '३८'), [1], 'hi')).toMatchObject({
      problem: { code: 'model-untrue' },
    });
  });

  it('an article already in it is told in its own sentences', async () => {
    const answer = await translated('The yard is selling its 37 ferries.', [1], 'de-AT');
    expect(answer).toMatchObject({ value: { engine: { way: 'select' } } });
    expect(JSON.stringify(answer)).not.toContain('translation');
  });
});
