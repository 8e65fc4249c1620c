import type { CoverageItem } from '../../lib/coverage';
import { BiasMark } from '../common/BiasScale';
import { countryName, isoTime, plural, timeAgo } from '../common/format';
import { useView } from '../common/view';
import { ownWords, t } from '../common/words';

export interface CoverageLinkProps {
  match: CoverageItem;
  showBias: boolean;
  onOpen: (url: string) => void;
}

/** One article of another outlet, and why it is listed. */
export function CoverageLink({
  match: { item, outlet, copies, reasons },
  showBias,
  onOpen,
}: CoverageLinkProps) {
  const { locale, now } = useView();
  return (
    <li class="coverage-link" lang={item.language ?? undefined}>
      <a
        href={item.url}
        target="_blank"
        rel="noopener noreferrer"
        dir="auto"
        onClick={(event) => {
          event.preventDefault();
          onOpen(item.url);
        }}
      >
        {item.title}
      </a>
      <p class="coverage-from" {...ownWords()}>
        <b>
          <bdi>{outlet.name}</bdi>
        </b>
        {showBias && <BiasMark bias={outlet.bias} />}
        {!showBias && outlet.country && <span>{countryName(outlet.country, locale)}</span>}
        <time dateTime={isoTime(item.publishedAt)}>{timeAgo(item.publishedAt, now, locale)}</time>
      </p>
      {copies > 0 && (
        <p class="copies" {...ownWords()}>
          {plural('coverage.copies', copies, locale)}
        </p>
      )}
      {reasons.length > 0 && (
        <p class="reasons" {...ownWords()}>
          <b>{t('coverage.match')}</b> {reasons.join(' · ')}
        </p>
      )}
    </li>
  );
}
