import type { ComponentChildren } from 'preact';
import type { Outlet } from '../../lib/outlets';
import { BiasMark } from './BiasScale';
import { countryName } from './format';
import { initial } from './initial';
import { stateWords } from './raters';
import { useView } from './view';
import { t } from './words';

export type OutletRowProps = {
  outlet: Outlet;
  /** It stands among the reader's own: the list it came from tells more than that it is one of these. */
  amongOwn?: boolean;
  /** How it stands: feeds, permission, what went wrong. */
  note?: ComponentChildren;
  /** Its buttons. */
  children?: ComponentChildren;
};

/** One outlet in a list: its initial, its name, where it is from, its bias as a word and a place on the scale. */
export function OutletRow({ outlet, amongOwn = false, note, children }: OutletRowProps) {
  return (
    <div class="outlet-row">
      <OutletFace outlet={outlet} amongOwn={amongOwn} />
      {note && <div class="outlet-row-note">{note}</div>}
      {children && <div class="actions outlet-row-actions">{children}</div>}
    </div>
  );
}

/** The part of a row that tells who the outlet is. */
export function OutletFace({ outlet, amongOwn = false }: Pick<OutletRowProps, 'outlet' | 'amongOwn'>) {
  const { locale } = useView();
  const whose = amongOwn
    ? outlet.pack && t('outlet.fromPack', { pack: outlet.pack.name })
    : outlet.origin === 'own' && t('outlet.yours');
  return (
    <div class="outlet-face">
      <span class="outlet-initial" aria-hidden="true">
        {initial(outlet.name)}
      </span>
      <span class="outlet-words">
        <bdi class="outlet-name">{outlet.name}</bdi>
        <span class="outlet-facts">
          <bdi>{outlet.domain}</bdi>
          <span>{outlet.country ? countryName(outlet.country, locale) : t('outlet.countryUnknown')}</span>
          <BiasMark
            bias={outlet.word?.label ?? outlet.bias.label ?? 'unrated'}
            yours={outlet.word?.by === 'reader'}
          />
          {outlet.ownAxis && (
            <span>{t('outlet.onAxis', { axis: outlet.ownAxis.name, label: outlet.ownAxis.label })}</span>
          )}
          {outlet.stateControl && <span>{stateWords(outlet.stateControl).words}</span>}
          {whose && <span class="badge">{whose}</span>}
        </span>
      </span>
    </div>
  );
}
