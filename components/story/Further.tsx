import { useState } from 'preact/hooks';
import type { FurtherOffer } from '../../lib/coverage';
import type { Problem, Result } from '../../lib/problem';
import { list, plural } from '../common/format';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { useView } from '../common/view';
import { t } from '../common/words';

export interface FurtherProps {
  offers: FurtherOffer[];
  /** Ask the service; resolves to how many articles it named, of which not all need tell this story. */
  onSearch: (offer: FurtherOffer) => Promise<Result<{ found: number }>>;
}

/** Services that could be searched beyond the followed feeds, each with what the click would tell it. */
export function Further({ offers, onSearch }: FurtherProps) {
  if (offers.length === 0) return null;
  return (
    <div class="further">
      {offers.map((offer) => (
        <Offer key={offer.kind} offer={offer} onSearch={() => onSearch(offer)} />
      ))}
    </div>
  );
}

interface OfferProps {
  offer: FurtherOffer;
  onSearch: () => Promise<Result<{ found: number }>>;
}

function Offer({ offer, onSearch }: OfferProps) {
  const { locale } = useView();
  const { busy, problem, attempt } = useAttempt();
  const [found, setFound] = useState<number | null>(null);
  const search = (): Promise<boolean> =>
    attempt(async (): Promise<Problem | null> => {
      setFound(null);
      const answer = await onSearch();
      if (!answer.ok) return answer.problem;
      setFound(answer.value.found);
      return null;
    });
  const words = offer.words.map((word) => t('further.word', { word }));
  return (
    <div class="further-offer">
      <button type="button" class="button" aria-disabled={busy} onClick={() => void search()}>
        {t(`further.search.${SERVICE[offer.kind]}`)}
      </button>
      <p class="caveat">
        {words.length > 0
          ? t('further.sendsWords', { host: offer.host, words: list(words, locale) })
          : t(offer.kind === 'opensearch' ? 'further.sendsOpening' : 'further.sendsDates', {
              host: offer.host,
            })}
      </p>
      <ProblemLine problem={problem} />
      <StatusLine
        words={busy ? t('further.searching') : found === null ? '' : plural('further.found', found, locale)}
      />
    </div>
  );
}

/** Keys of words may hold no hyphen. */
const SERVICE = { gdelt: 'gdelt', 'google-reader': 'reader', opensearch: 'archive' } as const;
