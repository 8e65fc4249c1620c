import type { KindOfText } from '../../lib/article';
import { t } from '../common/words';

/** What kind of text this is, and on a click what says so. */
export function TextKind({ kind: { kind, reasons } }: { kind: KindOfText }) {
  return (
    <details class="text-kind">
      <summary>
        <span class="eyebrow">{t('textKind.title')}</span> <b>{t(KINDS[kind])}</b>
      </summary>
      <ul class="plain">
        {reasons.map(({ sign, said }) => (
          <li key={sign + said}>{t(SIGNS[sign], { said })}</li>
        ))}
      </ul>
      <p class="muted">{t('textKind.caveat')}</p>
    </details>
  );
}

const KINDS = {
  news: 'textKind.news',
  analysis: 'textKind.analysis',
  opinion: 'textKind.opinion',
  sponsored: 'textKind.sponsored',
  'press-release': 'textKind.pressRelease',
  'live-blog': 'textKind.liveBlog',
  review: 'textKind.review',
} as const satisfies Record<KindOfText['kind'], string>;

const SIGNS = {
  data: 'textKind.sign.data',
  section: 'textKind.sign.section',
  address: 'textKind.sign.address',
  headline: 'textKind.sign.headline',
  keyword: 'textKind.sign.keyword',
  wording: 'textKind.sign.wording',
  links: 'textKind.sign.links',
  entries: 'textKind.sign.entries',
} as const satisfies Record<KindOfText['reasons'][number]['sign'], string>;
