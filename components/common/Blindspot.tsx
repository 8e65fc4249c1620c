import type { Blindspot as Silence } from '../../lib/coverage';
import { countryName, number, plural } from './format';
import { useView } from './view';
import { t } from './words';

/** A side or a country that is silent, with how many could have told the story. */
export function Blindspot({ blindspot }: { blindspot: Silence }) {
  const { locale } = useView();
  const { outlets, elsewhere } = blindspot;
  const values = { telling: number(elsewhere.telling, locale), all: number(elsewhere.outlets, locale) };
  return (
    <p class="blindspot">
      <span class="blindspot-mark" aria-hidden="true" />
      <span>
        <b>{t('blindspot.title')}</b>{' '}
        {blindspot.by === 'bias'
          ? plural(`blindspot.${blindspot.side}`, outlets, locale, values)
          : plural('blindspot.country', outlets, locale, {
              ...values,
              country: countryName(blindspot.country, locale),
            })}
      </span>
    </p>
  );
}
