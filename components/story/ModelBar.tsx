import type { RefObject } from 'preact';
import type { ModelOffer, ModelPart } from '../../lib/models';
import type { Narrative } from '../../lib/narrative';
import { explain } from '../common/explain';
import { plural } from '../common/format';
import { Note } from '../common/Notice';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';

export interface ModelBarProps {
  place: RefObject<HTMLDivElement | null>;
  model: ModelPart;
  /** The embedded narrative is shown although the model has told its own. */
  own: boolean;
  onOwn: (own: boolean) => void;
  onTell: () => void;
  onHush: () => void;
}

/** Below the narrative: what the reader's own model could tell, is telling, has told or could not. */
export function ModelBar({ place, model, own, onOwn, onTell, onHush }: ModelBarProps) {
  const { locale } = useView();
  if (model.state === 'none') return null;
  const { offer } = model;
  const name = nameOf(offer);
  return (
    <div ref={place} class="model-bar">
      {model.state === 'offered' && (
        <>
          <button type="button" class="button" onClick={onTell}>
            {t('models.tell', { name })}
          </button>
          <p class="caveat">{destination(offer, locale)}</p>
        </>
      )}
      {model.state === 'failed' && (
        <Note tone="alert">
          <p>{explain(model.problem)}</p>
          <button type="button" class="button quiet" onClick={onTell}>
            {t('action.retry')}
          </button>
        </Note>
      )}
      <p role="status" class="caveat">
        {model.state === 'telling' && t('models.telling', { name })}
        {model.state === 'told' && !own && toldBy(model.narrative, locale)}
        {model.state === 'told' && own && t('models.ownShown')}
      </p>
      {model.state === 'telling' && (
        <button type="button" class="button quiet" onClick={onHush}>
          {t('models.stop')}
        </button>
      )}
      {model.state === 'told' && (
        <p class="model-ways">
          <button type="button" class="button quiet" onClick={() => onOwn(!own)}>
            {own ? t('models.showModel', { name }) : t('models.showOwn')}
          </button>
          <button type="button" class="button quiet" onClick={onTell}>
            {t('models.again')}
          </button>
        </p>
      )}
    </div>
  );
}

/** "Told by tiny:1b on localhost:11434. 4 lines are borne out by the article; 1 was not and is left out." */
function toldBy({ engine }: Narrative, locale: string): string {
  if (engine.id !== 'model') return '';
  const { kept, dropped, given, sentences: all } = engine;
  return sentences([
    tellerWords(engine),
    plural(SAID[engine.way], kept, locale),
    dropped > 0 && plural('models.dropped', dropped, locale),
    given < all && plural('models.given', given, locale, { all: String(all) }),
  ]);
}

/** "Told by tiny:1b on localhost:11434." */
export const tellerWords = (teller: { name: string; host: string | null }): string =>
  teller.host === null
    ? t('models.toldHere', { name: nameOf(teller) })
    : t('models.told', { name: nameOf(teller), host: teller.host });

const SAID = {
  select: 'models.chosen',
  rewrite: 'models.kept',
  translate: 'models.translated',
} as const;

/** What a click would send, and where. */
function destination({ host, words }: ModelOffer, locale: string): string {
  return host === null ? t('models.sendsNothing') : plural('models.sends', words, locale, { host });
}

const nameOf = ({ name }: { name: string }): string => name || t('models.browsers');
