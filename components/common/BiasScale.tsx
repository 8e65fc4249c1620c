import { BIASES, type BiasOrUnrated } from '../../lib/outlets';
import { BIAS_WORDS, stepOf } from './bias-words';

export interface BiasScaleProps {
  bias: BiasOrUnrated;
  /** Steps 0–4 the sources cover; drawn as a range behind the marker. */
  range?: { from: number; to: number } | null;
  /** The word rests on one source, or the sources are far apart: the marker is drawn hollow. */
  unsure?: boolean;
}

/** Word and position on the five steps, large. */
export function BiasScale({ bias, range = null, unsure = false }: BiasScaleProps) {
  const spread = range !== null && range.to > range.from;
  const said =
    bias === 'unrated'
      ? 'Not rated: no place on the scale from left to right.'
      : `${BIAS_WORDS[bias]}: step ${stepOf(bias) + 1} of 5 from left to right.` +
        (spread ? ` Ratings reach from ${word(range.from)} to ${word(range.to)}.` : '');
  return (
    <div class="bias-scale" data-bias={bias} dir="ltr">
      <div class="bias-track" role="img" aria-label={said}>
        {BIASES.map((step, index) => (
          <span
            key={step}
            class="bias-step"
            data-step={step}
            data-in-range={spread && index >= range.from && index <= range.to}
          >
            {step === bias && <span class="bias-marker" data-unsure={unsure} />}
          </span>
        ))}
      </div>
      <div class="bias-ends" aria-hidden="true">
        <span>Left</span>
        <span>Center</span>
        <span>Right</span>
      </div>
    </div>
  );
}

const word = (step: number): string => BIAS_WORDS[BIASES[step] ?? 'unrated'].toLowerCase();

/** Word and position, small: for a row of a list. */
export function BiasMark({ bias }: { bias: BiasOrUnrated }) {
  return (
    <span class="bias-mark" data-bias={bias}>
      <span class="bias-dots" dir="ltr" aria-hidden="true">
        {BIASES.map((step) => (
          <span key={step} data-step={step} data-on={step === bias} />
        ))}
      </span>
      {BIAS_WORDS[bias]}
    </span>
  );
}
