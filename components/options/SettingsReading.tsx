import type { Problem } from '../../lib/problem';
import { NARRATIVE_LENGTHS, type NarrativeLength, type Settings } from '../../lib/settings';
import { ProblemLine, useAttempt } from '../common/attempt';

export type SettingsReadingProps = {
  settings: Settings;
  onChange: (change: Partial<Settings>) => Promise<Problem | null>;
};

const LENGTH_WORDS: Record<NarrativeLength, string> = {
  3: 'Short',
  5: 'Medium',
  8: 'Long',
};

/** How the popup tells an article. */
export function SettingsReading({ settings, onChange }: SettingsReadingProps) {
  const length = useAttempt();
  const pictures = useAttempt();
  return (
    <>
      <fieldset class="setting">
        <legend class="label">Length of the narrative</legend>
        <p class="hint">How many sentences of an article are told, at most.</p>
        <div class="segments">
          {NARRATIVE_LENGTHS.map((lines) => (
            <label key={lines} class="segment">
              <input
                type="radio"
                name="narrative-length"
                value={lines}
                checked={settings.narrativeLength === lines}
                onChange={() => void length.attempt(() => onChange({ narrativeLength: lines }))}
              />
              <span>
                {LENGTH_WORDS[lines]} <span class="muted">{lines}</span>
              </span>
            </label>
          ))}
        </div>
        <ProblemLine problem={length.problem} />
      </fieldset>
      <div class="setting">
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.showPictures}
            onChange={(event) => {
              const showPictures = event.currentTarget.checked;
              void pictures.attempt(() => onChange({ showPictures }));
            }}
          />
          <span>
            <span class="label">Show the article’s picture</span>
            <span class="hint">
              It is loaded from where the page itself loads it. Off, the popup loads nothing from the web.
            </span>
          </span>
        </label>
        <ProblemLine problem={pictures.problem} />
      </div>
    </>
  );
}
