import { BIASES, type Bias, type BiasOrUnrated } from '../../lib/outlets';
import { biasWord, stepOf } from './bias-words';
import { sentences, t } from './words';

export interface BiasScaleProps {
  bias: BiasOrUnrated;
  /** Steps 0–4 the sources cover; drawn as a range behind the marker. */
  range?: { from: number; to: number } | null;
  /** The word rests on one source, or the sources are far apart: the marker is drawn hollow. */
  unsure?: boolean;
  /** The reader's own label: a second mark, never the first. */
  own?: Bias | null;
}

/** Word and position on the five steps, large. */
export function BiasScale({ bias, range = null, unsure = false, own = null }: BiasScaleProps) {
  const spread = range !== null && range.to > range.from;
  const said = [
    bias === 'unrated'
      ? t('bias.noPlace')
      : t('bias.place', { bias: biasWord(bias), step: stepOf(bias) + 1 }),
    spread && t('bias.reach', { from: word(range.from), to: word(range.to) }),
    own && t('bias.ownPlace', { bias: biasWord(own), step: stepOf(own) + 1 }),
  ];
  return (
    <div class="bias-scale" data-bias={bias} dir="ltr">
      <div class="bias-track" role="img" aria-label={sentences(said)}>
        {BIASES.map((step, index) => (
          <span
            key={step}
            class="bias-step"
            data-step={step}
            data-in-range={spread && index >= range.from && index <= range.to}
          >
            {step === bias && <span class="bias-marker" data-unsure={unsure} />}
            {step === own && <span class="bias-own" />}
          </span>
        ))}
      </div>
      <div class="bias-ends" aria-hidden="true">
        <span>{biasWord('left')}</span>
        <span>{biasWord('center')}</span>
        <span>{biasWord('right')}</span>
      </div>
    </div>
  );
}

const word = (step: number): string => biasWord(BIASES[step] ?? 'unrated');

/** Word and position, small: for a row of a list. @param props.yours - it is the reader's own label */
export function BiasMark({ bias, yours = false }: { bias: BiasOrUnrated; yours?: boolean }) {
  return (
    <span class="bias-mark" data-bias={bias}>
      <span class="bias-dots" dir="ltr" aria-hidden="true">
        {BIASES.map((step) => (
          <span key={step} data-step={step} data-on={step === bias} />
        ))}
      </span>
      {yours ? t('bias.yours', { bias: biasWord(bias) }) : biasWord(bias)}
    </span>
  );
}
