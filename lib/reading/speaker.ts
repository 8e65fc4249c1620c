/** What of `speechSynthesis` is used. */
interface Synth {
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  resume(): void;
}

export interface SpeakerPorts {
  synth: Synth;
  utter: (text: string) => SpeechSynthesisUtterance;
  /** Call back in so many ms; the result takes it back. */
  later: (then: () => void, ms: number) => () => void;
  onChange: (state: SpeakerState) => void;
}

export interface SpeakerState {
  state: 'idle' | 'speaking' | 'paused' | 'failed';
  /** The sentence on, from 0. */
  at: number;
}

export interface Speaker {
  /** From a sentence on; starts anew where it was already speaking. */
  play(at: number): void;
  pause(): void;
  resume(): void;
  /** By so many sentences, within the article. */
  skip(by: number): void;
  /** Rate or voice changed: the sentence is begun again. */
  refresh(): void;
  stop(): void;
}

/** Nothing was heard of a sentence for this long, and for its length: the voice has stopped by itself. */
const SILENCE = 6_000;
const PER_CHARACTER = 180;
/** A sentence is tried this often before the voice counts as failed. */
const TRIES = 3;

/**
 * Speaks sentence by sentence, an utterance each: Chrome's network voices fall silent after some 15 s without
 * saying so (https://crbug.com/679437), and a short utterance seldom lasts that long. Where none of
 * an utterance's events comes in time, it is spoken again.
 */
export function createSpeaker(sentences: readonly string[], ports: SpeakerPorts): Speaker {
  const { synth, utter, later, onChange } = ports;
  let now: SpeakerState = { state: 'idle', at: 0 };
  let turn = 0; // an utterance that was overtaken has no say
  let tries = 0;
  let unwatch: () => void = () => undefined;

  const set = (state: SpeakerState['state'], at = now.at) => {
    now = { state, at };
    onChange(now);
  };
  const hush = () => {
    turn++;
    unwatch();
    synth.cancel();
  };
  const say = (at: number) => {
    hush();
    const text = sentences[at];
    if (text === undefined) {
      set('idle', 0);
      return;
    }
    const mine = turn;
    const utterance = utter(text);
    const again = () => {
      if (mine !== turn) return;
      if (++tries < TRIES) say(at);
      else {
        hush();
        set('failed');
      }
    };
    const watch = () => {
      unwatch();
      unwatch = later(again, SILENCE + text.length * PER_CHARACTER);
    };
    utterance.onstart = utterance.onboundary = () => {
      if (mine === turn) watch();
    };
    utterance.onend = () => {
      if (mine !== turn || now.state !== 'speaking') return;
      tries = 0;
      say(at + 1);
    };
    utterance.onerror = ({ error }) => {
      if (mine !== turn || error === 'interrupted' || error === 'canceled') return;
      if (error === 'not-allowed' || error === 'voice-unavailable' || error === 'language-unavailable')
        tries = TRIES;
      again();
    };
    set('speaking', at);
    watch();
    synth.resume(); // a page may have left it paused
    synth.speak(utterance);
  };
  const start = (at: number) => {
    tries = 0;
    say(Math.max(0, Math.min(at, sentences.length - 1)));
  };
  return {
    play: start,
    pause: () => {
      if (now.state !== 'speaking') return;
      hush(); // and begun again later: Chrome forgets a sentence that was paused long
      set('paused');
    },
    resume: () => {
      if (now.state === 'paused' || now.state === 'failed') start(now.at);
    },
    skip: (by) => {
      const at = Math.max(0, Math.min(now.at + by, sentences.length - 1));
      if (now.state === 'speaking') start(at);
      else set('paused', at);
    },
    refresh: () => {
      if (now.state === 'speaking') start(now.at);
    },
    stop: () => {
      hush();
      set('idle', 0);
    },
  };
}
