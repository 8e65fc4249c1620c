import { describe, expect, it, vi } from 'vitest';
import {
  browsersModels,
  downloadModel,
  engineFor,
  tellByModel,
  type Availability,
  type BrowsersApis,
} from '../../lib/models';
import { ARTICLE, choice, EMBEDDED, GOOD } from './harbour';
import { linesJson } from './server';

/** A browser whose models say this. */
function browserWith(availability: Availability, says: string) {
  const destroy = vi.fn();
  const stream = () =>
    new ReadableStream<string>({
      start(controller) {
        for (const piece of says.match(/[^]{1,9}/gu) ?? []) controller.enqueue(piece);
        controller.close();
      },
    });
  const prompted = vi.fn(stream);
  const create = vi.fn((options: { monitor?: (it: object) => void }) => {
    options.monitor?.({ addEventListener: (_: string, on: (event: object) => void) => on({ loaded: 0.5 }) });
    return Promise.resolve({ promptStreaming: prompted, summarizeStreaming: prompted, destroy });
  });
  const maker = { availability: () => Promise.resolve(availability), create };
  const apis: BrowsersApis = { LanguageModel: maker, Summarizer: maker };
  return { apis, create, prompted, destroy };
}

const tell = (apis: BrowsersApis, kind: 'prompt' | 'summarizer') => {
  const chosen = choice({ kind, address: '', model: '' });
  return tellByModel(
    {
      article: ARTICLE,
      embedded: EMBEDDED,
      choice: chosen,
      into: 'en',
      length: 5,
      signal: new AbortController().signal,
      onDraft: () => undefined,
      now: () => 7,
    },
    engineFor(
      chosen,
      { fetch: () => Promise.reject(new Error('nothing is sent')), key: null },
      apis,
      'en-GB',
    ),
  );
};

describe('the browser’s own model', () => {
  it('tells like any other, and is let go of afterwards', async () => {
    const { apis, prompted, destroy } = browserWith('available', linesJson(...GOOD));
    const told = await tell(apis, 'prompt');
    expect(told).toMatchObject({ ok: true, value: { engine: { kept: 4, host: null, name: '' } } });
    expect(prompted).toHaveBeenCalledWith(
      expect.stringContaining('[1] The Harborlight yard'),
      expect.objectContaining({ responseConstraint: expect.any(Object) as object }),
    );
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('is not downloaded behind the reader’s back', async () => {
    const { apis, create } = browserWith('downloadable', '');
    expect(await tell(apis, 'prompt')).toMatchObject({ ok: false, problem: { code: 'model-download' } });
    expect(create).not.toHaveBeenCalled();
    const shares: number[] = [];
    expect(await downloadModel(apis, 'prompt', 'en', (share) => shares.push(share))).toBeNull();
    expect(shares).toEqual([0.5]);
  });

  it('that is not there is not offered', async () => {
    expect(await browsersModels({}, 'en')).toEqual([]);
    expect(await browsersModels(browserWith('unavailable', '').apis, 'en')).toEqual([]);
    expect(await tell({}, 'prompt')).toMatchObject({ ok: false, problem: { code: 'model-absent' } });
  });

  it('that gives up is named', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { apis, create } = browserWith('available', '');
    create.mockRejectedValueOnce(new Error('out of memory'));
    expect(await tell(apis, 'prompt')).toMatchObject({ ok: false, problem: { code: 'model-failed' } });
  });
});

describe('the browser’s summarizer', () => {
  it('cites nothing, so its points are held against the sentences most like them', async () => {
    const points = [
      '* The Harborlight yard will not sell its ferries below 1.2 million crowns each.',
      '* Exports to Argentina rose 35 percent in 2025.',
      '- The council votes on the contract in June after two public hearings.',
    ];
    const { apis, prompted } = browserWith('available', points.join('\n'));
    const told = await tell(apis, 'summarizer');
    if (!told.ok) throw new Error(told.problem.code);
    expect(told.value.sections.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
      points[0]!.slice(2),
      points[2]!.slice(2),
    ]);
    expect(told.value.engine).toMatchObject({ kept: 2, dropped: 1 });
    expect(told.value.sections[0]!.lines[1]!.passages[0]!.block).toBe(4);
    expect(prompted).toHaveBeenCalledWith(expect.not.stringContaining('[1]'), expect.anything());
  });
});
