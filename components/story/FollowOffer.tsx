import type { Outlet } from '../../lib/outlets';
import { BiasMark } from '../common/BiasScale';
import { countryName } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

export interface FollowOfferProps {
  suggested: Outlet[] | null;
  onFollow: (() => void) | null;
}

/** Nobody is followed yet: say so, and offer a start that leans no way. */
export function FollowOffer({ suggested, onFollow }: FollowOfferProps) {
  const { locale } = useView();
  return (
    <div class="follow-offer">
      <p>
        {t('follow.none')} {!onFollow && t('follow.inToolbar')}
      </p>
      {onFollow && (
        <>
          <button type="button" class="button primary" disabled={!suggested?.length} onClick={onFollow}>
            {t('follow.dozen')}
          </button>
          <p class="caveat">{t('follow.caveat')}</p>
          {suggested && suggested.length > 0 && (
            <details>
              <summary>{t('follow.which')}</summary>
              <ul class="plain dozen">
                {suggested.map((outlet) => (
                  <li key={outlet.domain}>
                    <b>
                      <bdi>{outlet.name}</bdi>
                    </b>
                    <span class="muted">{outlet.country && countryName(outlet.country, locale)}</span>
                    <BiasMark bias={outlet.bias.label ?? 'unrated'} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </div>
  );
}
