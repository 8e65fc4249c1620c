import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  createSpeaker,
  LIMITS,
  sentencesOf,
  voicesFor,
  type Listening,
  type Speaker,
  type SpeakerState,
} from '../../lib/reading';
import { t } from '../common/words';

const MARK = 'parallax-spoken';

/** Reads the article aloud, the sentence spoken marked in the text. */
export function Listen({ article, body, reading, onChange }: Listening) {
  const voices = useVoices(article.language, reading.voices);
  const [now, setNow] = useState<SpeakerState>({ state: 'idle', at: 0 });
  const speaker = useRef<Speaker | null>(null);
  const choice = useRef({ rate: reading.rate, voice: voices[0] });
  choice.current = { rate: reading.rate, voice: voices[0] };
  useLayoutEffect(() => () => speaker.current?.stop(), []); // at once: other effects end after the next paint
  useEffect(() => speaker.current?.refresh(), [reading.rate, voices[0]?.voiceURI]);

  const start = () => {
    const place = body();
    if (!place) return;
    const ranges = rangesIn(place, article.language);
    const first = ranges.findIndex((range) => range.getBoundingClientRect().top > 60);
    speaker.current = createSpeaker(ranges.map(String), {
      synth: speechSynthesis,
      utter: (text) => {
        const utterance = new SpeechSynthesisUtterance(text);
        const { rate, voice } = choice.current;
        utterance.rate = rate;
        if (voice) utterance.voice = voice;
        utterance.lang = voice?.lang ?? article.language ?? '';
        return utterance;
      },
      later: (then, ms) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
      onChange: (state) => {
        setNow(state);
        point(state.state === 'idle' ? undefined : ranges[state.at]);
      },
    });
    speaker.current.play(Math.max(0, first));
  };
  const base = article.language?.split('-')[0];
  return (
    <>
      {voices.length === 0 ? (
        <p>{t('reader.voice.none')}</p>
      ) : (
        <>
          <div class="reader-player">
            <button type="button" class="button" onClick={() => speaker.current?.skip(-1)}>
              {t('reader.voice.back')}
            </button>
            {now.state === 'speaking' ? (
              <button type="button" class="button primary" onClick={() => speaker.current?.pause()}>
                {t('reader.voice.pause')}
              </button>
            ) : (
              <button
                type="button"
                class="button primary"
                onClick={() => (now.state === 'idle' ? start() : speaker.current?.resume())}
              >
                {t('reader.voice.play')}
              </button>
            )}
            <button type="button" class="button" onClick={() => speaker.current?.skip(1)}>
              {t('reader.voice.next')}
            </button>
          </div>
          {now.state === 'failed' && <p role="alert">{t('reader.voice.failed')}</p>}
          <label class="reader-range">
            <span>{t('reader.voice.speed')}</span>
            <input
              type="range"
              {...LIMITS.rate}
              value={reading.rate}
              onChange={(event) => onChange({ rate: event.currentTarget.valueAsNumber })}
            />
          </label>
          <label class="reader-range">
            <span>{t('reader.voice.voice')}</span>
            <select
              class="field"
              value={voices[0]?.voiceURI}
              onChange={(event) =>
                base && onChange({ voices: { ...reading.voices, [base]: event.currentTarget.value } })
              }
            >
              {voices.map((voice) => (
                <option key={voice.voiceURI} value={voice.voiceURI}>
                  {voice.localService ? voice.name : t('reader.voice.remote', { name: voice.name })}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </>
  );
}

/** Voices come late in Chromium, and may come after the first question only. */
function useVoices(language: string | null, chosen: Record<string, string>): SpeechSynthesisVoice[] {
  const [all, setAll] = useState<SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return;
    const load = () => setAll(speechSynthesis.getVoices());
    load();
    speechSynthesis.addEventListener('voiceschanged', load);
    return () => speechSynthesis.removeEventListener('voiceschanged', load);
  }, []);
  return voicesFor(all, { language, own: navigator.language, chosen });
}

/** The sentences of what is drawn, as ranges; pictures, code and tables are not read out. */
function rangesIn(place: HTMLElement, language: string | null): Range[] {
  const blocks = [...place.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, blockquote, li')].filter(
    (block) => !block.closest('figure, .table-scroll, .embed') && !block.querySelector('p, li'),
  );
  return blocks.flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; at: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, at: text.length });
      text += node.nodeValue ?? '';
    }
    const boundary = (at: number) => nodes.findLast((each) => each.at <= at)!;
    return sentencesOf(text, language).map(({ start, end }) => {
      const range = document.createRange();
      const [from, to] = [boundary(start), boundary(end - 1)];
      range.setStart(from.node, start - from.at);
      range.setEnd(to.node, end - to.at);
      return range;
    });
  });
}

/** Marks a sentence without touching the text, and keeps it in sight. */
function point(range: Range | undefined): void {
  CSS.highlights.delete(MARK);
  if (!range) return;
  CSS.highlights.set(MARK, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > innerHeight - 60)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'auto' });
}
