import { lettersOf } from './words';

/**
 * Consonants of many scripts, each behind the one it counts as. Those that alphabets confuse are one: l and r, all that
 * hiss, f and v. What is not here is a vowel. Of the Indic scripts Devanagari stands for the others, which Unicode lays
 * out alike.
 */
const CONSONANTS = lettersOf(
  'b:bبबभバビブベボ p:pپपパピプペポ t:tتطटठतथタテト d:dدضडढदधダデド s:szjثجذزسشصظچژचछजझशषसサシスセソザジズゼゾチツ h:hحخهہखहハヒヘホ l:lrرلरलラリルレロ g:gغگगघガギグゲゴ f:fvفफवフヴ k:kcqقكکकカキクケコ m:mمमマミムメモ n:nنङञणनंナニヌネノン',
);
/** First and last code of the Indic scripts. */
const INDIC_FROM = 0x900;
const INDIC_TO = 0xd7f;
const VIRAMA = '\u094d';
/** Hangul syllables are laid out by their first consonant, then vowel, then last. */
const HANGUL_FROM = 0xac00;
const SHARING_FIRST = 588;
const LASTS = 28;
const FIRST = 'ggnddlmbbss sssktph';
const LAST = ' kkknnntllmlllllmppttnttktp ';

/** What Latin letters say together, as far as most languages agree; those that are silent have no other. */
const TOGETHER =
  /kh|ph|x|ng(?![aeiouy])|c(?=[eiyhz]|$)|(?<=[^aeiouy])h|h(?![aeiouy])|(?<=[ey])j(?![aeiouy])/g;
const SAID: Readonly<Record<string, string>> = { kh: 'h', ph: 'f', x: 'ks', ng: 'n', c: 's' };

/** Arabic writes one letter for p and another of the lips, Japanese and Korean one for f and another. */
const LIPS_AS_P = /[\u0600-\u06ff]/;
const LIPS_AS_F = /[\u30a1-\ud7a3]/;
const ARTICLE = /^ال(?=...)/;
const PARTICLE = /(?<=[\uac00-\ud7a3]{2})[은는이가을를의에와과도로]$/;
/** With fewer consonants too many words sound alike. */
const FEWEST = 3;
/** Names come again and again in the items of one question. */
const MOST_KNOWN = 20_000;
const known = new Map<string, readonly string[]>();

/**
 * How a name sounds, roughly, whatever it is written in: "Zelensky", "ज़ेलेंस्की", "زيلينسكي" and "ゼレンスキー" all give
 * "slnsk". Vowels are left out: some scripts do not write them, others put them between all consonants.
 * @param word - folded
 * @returns more than one where a script writes one letter for two sounds; none for a short word or another script
 */
export function soundsOf(word: string): readonly string[] {
  let sounds = known.get(word);
  if (!sounds) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(word, (sounds = listen(word)));
  }
  return sounds;
}

function listen(word: string): string[] {
  const plain = word.replace(ARTICLE, '').replace(TOGETHER, (letters) => SAID[letters] ?? '');
  const said = [plain, plain.replace(PARTICLE, '')].map(say);
  const lips = LIPS_AS_P.test(word) ? 'p' : LIPS_AS_F.test(word) && 'f';
  if (lips) said.push(...said.map((sounds) => sounds.replace(/[bpf]/g, lips)));
  return [...new Set(said.map(bare))].filter((name) => name.length >= FEWEST);
}

/** Its consonants, with a blank for each vowel. */
function say(word: string): string {
  let sounds = '';
  for (const letter of word) {
    const code = letter.charCodeAt(0);
    const syllable = code - HANGUL_FROM;
    if (syllable >= 0) {
      sounds += `${FIRST[(syllable / SHARING_FIRST) | 0] ?? ''} ${LAST[syllable % LASTS]}`;
      continue;
    }
    // Each Indic consonant has a vowel behind it, unless a virama says that it has none.
    const isIndic = code >= INDIC_FROM && code <= INDIC_TO;
    const like = isIndic ? String.fromCharCode(INDIC_FROM + (code & 0x7f)) : letter;
    if (like === VIRAMA) sounds = sounds.trimEnd();
    else sounds += (CONSONANTS.get(like) ?? ' ') + (isIndic ? ' ' : '');
  }
  return sounds;
}

/** Without vowels; one at the head of a short name stays. */
function bare(sounds: string): string {
  const name = sounds
    .replace(/([^ ])\1+/g, '$1')
    .replace(/ /g, '')
    .replace(/[td]s/g, 's');
  return name.length <= FEWEST && sounds.startsWith(' ') ? `a${name}` : name;
}
