import type { Outlet } from '../../lib/outlets';
import { BiasMark } from '../common/BiasScale';
import { countryName } from '../common/format';
import { useView } from '../common/view';

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
        Parallax finds other tellings of a story in the feeds of outlets you follow. You follow none yet
        {onFollow ? '.' : ': choose some from the Parallax button in the toolbar.'}
      </p>
      {onFollow && (
        <>
          <button type="button" class="button primary" disabled={!suggested?.length} onClick={onFollow}>
            Follow a balanced dozen
          </button>
          <p class="caveat">
            The browser will ask whether Parallax may load these outlets’ feeds. They learn that a feed was
            loaded, never what you read.
          </p>
          {suggested && suggested.length > 0 && (
            <details>
              <summary>Which ones?</summary>
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
