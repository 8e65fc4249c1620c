import { describe, expect, it } from 'vitest';
import { createSpeaker, type SpeakerState } from '../../lib/reading';

function aVoice(sentences: string[]) {
  const said: SpeechSynthesisUtterance[] = [];
  const states: SpeakerState[] = [];
  let waiting: (() => void) | null = null;
  const speaker = createSpeaker(sentences, {
    synth: {
      speak: (utterance) => said.push(utterance),
      cancel: () => undefined,
      resume: () => undefined,
    },
    utter: (text) => ({ text }) as SpeechSynthesisUtterance,
    later: (then) => {
      waiting = then;
      return () => {
        waiting = null;
      };
    },
    onChange: (state) => states.push(state),
  });
  const end = () => said.at(-1)!.onend!.call(said.at(-1)!, {} as SpeechSynthesisEvent);
  return { speaker, said, states, end, fallSilent: () => waiting?.() };
}

describe('reading aloud', () => {
  it('speaks an utterance a sentence, and stops after the last', () => {
    const { speaker, said, states, end } = aVoice(['One.', 'Two.']);
    speaker.play(0);
    end();
    end();
    expect(said.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(states.at(-1)).toEqual({ state: 'idle', at: 0 });
  });

  it('says a sentence again when the voice falls silent, and gives up after three tries', () => {
    const { speaker, said, states, fallSilent } = aVoice(['One.', 'Two.']);
    speaker.play(1);
    for (let silence = 0; silence < 3; silence++) fallSilent();
    expect(said.map(({ text }) => text)).toEqual(['Two.', 'Two.', 'Two.']);
    expect(states.at(-1)).toEqual({ state: 'failed', at: 1 });
  });

  it('goes on from the sentence it was paused in', () => {
    const { speaker, said, end } = aVoice(['One.', 'Two.', 'Three.']);
    speaker.play(0);
    speaker.skip(1);
    speaker.pause();
    end(); // of the utterance that was hushed
    speaker.resume();
    expect(said.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Two.']);
  });

  it('skips no further than the article reaches', () => {
    const { speaker, states } = aVoice(['One.', 'Two.']);
    speaker.play(0);
    speaker.skip(-1);
    expect(states.at(-1)?.at).toBe(0);
    speaker.skip(9);
    expect(states.at(-1)?.at).toBe(1);
  });
});
