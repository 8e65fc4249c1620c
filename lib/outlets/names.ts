/**
 * Half of all outlets are named like their domain ("bostonherald": Boston Herald). Such a name is kept as the
 * shape of its words over the domain's first label, which takes two or three bytes.
 *
 * A kept name is plain text, or starts with one of two marks: DERIVED (the name itself) or DERIVED_THE ("The "
 * goes before it). Then one character for each word: its style and its length. Where those use up the whole
 * label, any further text follows as it is. What is not ASCII is percent-encoded.
 */
const DERIVED = '\u0001';
const DERIVED_THE = '\u0002';
const LONGEST = 15;
const FIRST_CODE = 0x21;

/** In the order of their codes. `joined` words follow without a space: the Feed of BuzzFeed. */
const STYLES: { cased: (word: string) => string; joined: boolean }[] = [
  { cased: (word) => word.charAt(0).toUpperCase() + word.slice(1), joined: false },
  { cased: (word) => word.charAt(0).toUpperCase() + word.slice(1), joined: true },
  { cased: (word) => word.toUpperCase(), joined: false },
  { cased: (word) => word.toUpperCase(), joined: true },
  { cased: (word) => word, joined: false },
  { cased: (word) => word, joined: true },
];

/** The name of an outlet as the table keeps it. */
export function packName(name: string, domain: string): string {
  const label = bareLabel(domain);
  for (const [mark, before] of [
    [DERIVED, ''],
    [DERIVED_THE, 'The '],
  ] as const) {
    if (!name.startsWith(before)) continue;
    const codes = wordCodes(name.slice(before.length), label);
    if (codes !== null) return escaped(mark + codes);
  }
  return escaped(name);
}

function escaped(text: string): string {
  return text.replace(/[^\x00-\x7e]+|%/gu, encodeURIComponent);
}

/** The name back from what the table keeps. */
export function unpackName(kept: string, domain: string): string {
  const packed = kept.includes('%') ? decodeURIComponent(kept) : kept;
  if (!packed.startsWith(DERIVED) && !packed.startsWith(DERIVED_THE)) return packed;
  let rest = bareLabel(domain);
  let name = packed.startsWith(DERIVED_THE) ? 'The ' : '';
  let at = 1;
  for (; rest !== '' && at < packed.length; at++) {
    const code = packed.charCodeAt(at) - FIRST_CODE;
    const style = STYLES[Math.floor(code / LONGEST)];
    const length = (code % LONGEST) + 1;
    if (!style) return packed.slice(1);
    name += (at > 1 && !style.joined ? ' ' : '') + style.cased(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return name + packed.slice(at);
}

function bareLabel(domain: string): string {
  return domain.slice(0, domain.indexOf('.')).replaceAll('-', '');
}

/** Codes of the words at the start of the text that spell the label, and the text after them; null if they do not. */
function wordCodes(text: string, label: string): string | null {
  let codes = '';
  let rest = text;
  let left = label;
  while (left !== '') {
    const spaced = rest.startsWith(' ');
    if (spaced && codes === '') return null;
    const word = /^[A-Z]?[a-z0-9]+|^[A-Z0-9]+/.exec(spaced ? rest.slice(1) : rest)?.[0] ?? '';
    const joined = codes !== '' && !spaced;
    const step = longestStep(word, left, joined);
    if (!step) return null;
    codes += step.code;
    left = left.slice(step.length);
    rest = rest.slice(step.length + (spaced ? 1 : 0));
  }
  return codes + rest;
}

function longestStep(word: string, left: string, joined: boolean): { code: string; length: number } | null {
  for (let length = Math.min(word.length, left.length, LONGEST); length > 0; length--) {
    const style = STYLES.findIndex(
      (each) => each.joined === joined && each.cased(left.slice(0, length)) === word.slice(0, length),
    );
    if (style >= 0) return { code: String.fromCharCode(FIRST_CODE + style * LONGEST + length - 1), length };
  }
  return null;
}
