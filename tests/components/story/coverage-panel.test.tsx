// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CoveragePanel, type CoveragePanelProps } from '../../../components/story/CoveragePanel';
import { ViewContext } from '../../../components/common/view';
import type { Coverage } from '../../../lib/coverage';
import { ok } from '../../../lib/problem';
import { aCoverage, anOutlet, aTelling, NOON } from '../common/a-story';
import { button, click, draw, has, words } from '../common/own-pages';

const panel = (part: Partial<Coverage> = {}, props: Partial<CoveragePanelProps> = {}) =>
  draw(
    <ViewContext.Provider value={{ locale: 'en', now: NOON }}>
      <CoveragePanel
        coverage={ok(aCoverage(part))}
        suggested={[anOutlet()]}
        trouble={null}
        onFollow={() => undefined}
        onAllow={() => undefined}
        onOpen={() => undefined}
        onJudge={() => Promise.resolve(null)}
        offers={[]}
        onSearch={() => Promise.resolve(ok({ found: 0 }))}
        onCompare={() => undefined}
        onRetry={() => undefined}
        {...props}
      />
    </ViewContext.Provider>,
  );

const STORY = {
  story: [
    aTelling('Tidewater', 'right', 'US'),
    aTelling('Isle', 'lean-left', 'SE'),
    aTelling('Quai', 'left', 'FR'),
  ],
  outletCount: 4,
  biasShares: { left: 0.25, 'lean-left': 0.5, center: 0, 'lean-right': 0, right: 0.25, unrated: 0 },
  countryShares: { SE: 0.5, US: 0.25, FR: 0.25 },
};
const groups = (place: HTMLElement) =>
  [...place.querySelectorAll('.coverage-group h3')].map((heading) => heading.firstChild!.textContent!.trim());

describe('the coverage of a story', () => {
  it('counts the outlets that tell it, this one included', async () => {
    expect(words(await panel(STORY))).toContain('4 outlets tell this story, this one included.');
  });

  it('shows the share of each bias in words and percentages, silence as zero', async () => {
    const shares = words((await panel(STORY)).querySelector('.share-words')!);
    expect(shares).toBe('Left 25%Lean left 50%Center 0%Lean right 0%Right 25%Unrated 0%');
  });

  it('is listed from left to right, or by region on request', async () => {
    const place = await panel(STORY);
    expect(groups(place)).toEqual(['Left', 'Lean left', 'Right']);
    await click(button(place, 'By region'));
    expect(groups(place)).toEqual(['France', 'Sweden', 'United States']);
    expect(button(place, 'By region').getAttribute('aria-pressed')).toBe('true');
  });

  it('opens another outlet’s article', async () => {
    const onOpen = vi.fn();
    const place = await panel(STORY, { onOpen });
    await click(place.querySelector<HTMLElement>('.coverage-group a')!);
    expect(onOpen).toHaveBeenCalledWith('https://quai.example/ferry');
  });

  it('says of each article whose it is, when, why it is listed and who prints the same', async () => {
    const story = [
      aTelling('Wire', 'center', 'GB', {
        copies: 3,
        reasons: { names: ['Ansel'], numbers: [], places: [], words: [], apartMs: 2 * 3_600_000 },
      }),
    ];
    const said = words((await panel({ ...STORY, story })).querySelector('.coverage-link')!);
    expect(said).toContain('United Kingdom');
    expect(said).toContain('2 hours ago');
    expect(said).toContain('3 more outlets print the same text');
    expect(said).toContain('names: Ansel · 2 hours apart');
  });

  it('keeps a long group short until more is asked for', async () => {
    const story = Array.from({ length: 7 }, (_, index) => aTelling(`Paper${index}`, 'center', 'GB'));
    const place = await panel({ ...STORY, story });
    expect(place.querySelectorAll('.coverage-link')).toHaveLength(3);
    await click(button(place, 'Show 4 more'));
    expect(place.querySelectorAll('.coverage-link')).toHaveLength(7);
  });

  it('says how many were searched when nobody else tells it', async () => {
    expect(words(await panel())).toContain('None of the 12 outlets searched tells this story');
  });

  it('says that feeds are on their way when none has been loaded yet', async () => {
    const searched = { followed: 12, outlets: 0, items: 0, lastPollAt: null };
    expect(words(await panel({ searched }))).toContain('loaded for the first time');
  });

  it('is waited for calmly', async () => {
    const place = await panel({}, { coverage: 'waiting' });
    expect(place.querySelector('section')?.getAttribute('aria-busy')).toBe('true');
    expect(words(place)).toContain('Looking for coverage');
  });
});

describe('an outlet that could not be asked', () => {
  const silent: Coverage['silent'] = [
    {
      domain: 'a.example',
      name: 'Granite',
      problem: { code: 'permission-missing', host: 'feeds.a.example' },
    },
    {
      domain: 'b.example',
      name: 'Lagoon',
      problem: { code: 'feed-unreachable', host: 'b.example', status: 503 },
    },
  ];

  it('is named with the reason, and the others stand', async () => {
    const said = words(await panel({ ...STORY, silent }));
    expect(said).toContain('2 outlets could not be asked');
    expect(said).toContain('Lagoon b.example answered with an error (503)');
    expect(said).toContain('4 outlets tell this story');
  });

  it('is named even where there are too many to give each reason at once', async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...silent[1]!,
      domain: `${index}`,
      name: `Paper ${index}`,
    }));
    const place = await panel({ silent: many });
    expect(place.querySelector('details')?.open).toBe(false);
    expect(words(place.querySelector('summary')!)).toContain(
      '9 outlets could not be asked. Paper 0, Paper 1',
    );
  });

  it('is allowed with one click where a permission is missing', async () => {
    const onAllow = vi.fn();
    const place = await panel({ silent }, { onAllow });
    button(place, 'Allow 1 feed address').click();
    expect(onAllow).toHaveBeenCalledWith(['feeds.a.example']);
  });

  it('cannot be allowed from a view that may not ask', async () => {
    expect(has(await panel({ silent }, { onAllow: null }), 'Allow 1 feed address')).toBe(false);
  });
});

describe('with no outlet followed', () => {
  const nobody = { searched: { followed: 0, outlets: 0, items: 0, lastPollAt: null } };

  it('offers a balanced dozen, which reaches the browser within the click itself', async () => {
    const onFollow = vi.fn();
    const place = await panel(nobody, { onFollow });
    expect(words(place)).toContain('You follow none yet');
    button(place, 'Follow a balanced dozen').click();
    expect(onFollow).toHaveBeenCalledOnce();
  });

  it('shows beforehand who would be followed', async () => {
    expect(words((await panel(nobody)).querySelector('details')!)).toContain('The Ansel Dispatch');
  });

  it('holds the button back until the suggestion is there', async () => {
    expect(button(await panel(nobody, { suggested: null }), 'Follow a balanced dozen').disabled).toBe(true);
  });

  it('says what went wrong with the click', async () => {
    const trouble = { code: 'storage-failed', doing: 'saving your choice', full: true } as const;
    expect(words(await panel(nobody, { trouble }))).toContain('The browser’s storage is full');
  });

  it('points to the toolbar from a view that cannot follow', async () => {
    const place = await panel(nobody, { onFollow: null });
    expect(has(place, 'Follow a balanced dozen')).toBe(false);
    expect(words(place)).toContain('Parallax button in the toolbar');
  });
});

describe('a report of another story', () => {
  it('can be told apart, and back again', async () => {
    const onJudge = vi.fn(() => Promise.resolve(null));
    const told = aTelling('Isle', 'lean-left', 'SE');
    const place = await panel({ story: [told], refused: [aTelling('Quai', 'left', 'FR')] }, { onJudge });
    await click(button(place, `Not the same story ${told.item.title}`));
    expect(onJudge).toHaveBeenLastCalledWith(told.item.url, true);
    expect(words(place)).toContain('You said of 1 report that it tells another story');
    await click([...place.querySelectorAll<HTMLElement>('.refused button')][0]!);
    expect(onJudge).toHaveBeenLastCalledWith(expect.stringContaining('quai'), false);
  });

  it('says beside the report why the word was not kept', async () => {
    const problem = { code: 'storage-failed', doing: 'saving your verdict', full: true } as const;
    const told = aTelling('Isle', 'lean-left', 'SE');
    const place = await panel({ story: [told] }, { onJudge: () => Promise.resolve(problem) });
    await click(button(place, `Not the same story ${told.item.title}`));
    expect(words(place.querySelector('.coverage-link [role=alert]')!)).toContain('storage is full');
  });
});

describe('why a report is listed', () => {
  const apart = async (apartMs: number) => {
    const reasons = { names: [], numbers: [], places: [], words: [], apartMs };
    return words(await panel({ story: [aTelling('Isle', 'left', 'SE', { reasons })] }));
  };

  it('tells the time between two reports in its largest whole unit', async () => {
    expect(await apart(0)).toContain('at the same time');
    expect(await apart(60_000)).toContain('1 minute apart');
    expect(await apart(26 * 3_600_000)).toContain('26 hours apart');
    expect(await apart(72 * 3_600_000)).toContain('3 days apart');
  });

  it('says what a service would be told before it is asked, and what it found after', async () => {
    const onSearch = vi.fn(() => Promise.resolve(ok({ found: 12 })));
    const offers = [
      { kind: 'gdelt' as const, host: 'index.example', words: ['Halden', 'Reyes'] },
      { kind: 'opensearch' as const, host: 'archive.example', words: [] },
    ];
    const place = await panel({}, { offers, onSearch });
    expect(words(place)).toContain('Tells index.example these words of the article: “Halden”, “Reyes”.');
    expect(words(place)).toContain('Tells archive.example the article’s headline and first 200 words.');
    expect(onSearch).not.toHaveBeenCalled();
    await click(button(place, 'Search the world’s news'));
    expect(onSearch).toHaveBeenCalledWith('gdelt');
    expect(words(place)).toContain('It named 12 articles.');
  });

  it('names a service that does not answer, and keeps the rest', async () => {
    const busy = { code: 'server-busy', host: 'index.example' } as const;
    const offers = [{ kind: 'gdelt' as const, host: 'index.example', words: ['Halden'] }];
    const place = await panel(STORY, {
      offers,
      onSearch: () => Promise.resolve({ ok: false, problem: busy }),
    });
    await click(button(place, 'Search the world’s news'));
    expect(words(place)).toContain('index.example asks to be left alone for a while.');
    expect(groups(place)).toHaveLength(3);
  });
});
