/** Pictures of the outlet's card: outlets of the table, one for each way a bias is known, and a page made up for them. */
import type { Bias } from '../../lib/outlets';

export interface OutletView {
  name: string;
  /** Host the made-up page is served under. */
  host: string;
  /** The reader's own label. */
  label?: Bias;
  scheme?: 'dark';
  /** Show what is folded away. */
  unfolds?: boolean;
}

const OUTLETS: Omit<OutletView, 'scheme'>[] = [
  { name: 'rated', host: 'www.foxnews.com' },
  { name: 'contested', host: 'www.nytimes.com' },
  { name: 'single', host: 'www.theguardian.com' },
  { name: 'unrated', host: 'www.denik.cz' },
  { name: 'abroad', host: 'www.economist.com' },
  { name: 'state', host: 'www.rt.com' },
  { name: 'overridden', host: 'www.cnn.com', label: 'left' },
  { name: 'axis', host: 'www.adevarul.ro' },
  { name: 'unknown', host: 'lantern.example' },
  { name: 'unfolded', host: 'www.bbc.com', unfolds: true },
];

export const OUTLET_VIEWS: OutletView[] = OUTLETS.flatMap((view) => [
  { ...view, name: `outlet-${view.name}-light` },
  { ...view, name: `outlet-${view.name}-dark`, scheme: 'dark' as const },
]);

/** A list with an axis of its own, over an outlet of the table. */
export const AXIS_PACK = JSON.stringify({
  format: 'parallax-outlets',
  version: 1,
  name: 'Press of the lower Danube',
  licence: 'CC0-1.0',
  date: '2026-11-01',
  axis: { name: 'Independence', labels: ['government-aligned', 'mixed', 'independent'] },
  outlets: [{ domain: 'adevarul.ro', name: 'Adevărul', ownAxis: 'independent' }],
});

const WHO = ['council', 'captain', 'baker', 'teacher', 'mayor', 'pilot', 'fisherman', 'shipwright'];

export const MADE_UP_PAGE = `<!doctype html><html lang="en"><title>The ferry sails again</title>
<meta property="article:section" content="Opinion"><meta property="og:site_name" content="The Lantern">
<article><h1>The ferry sails again</h1>${WHO.map(
  (who, day) =>
    `<p>The ${who} of the harbour said on day ${day + 1} that the ferry would sail again in spring, as many in town had hoped since the winter storms took the old pier away.</p>`,
).join('')}</article></html>`;
