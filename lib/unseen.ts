/**
 * Characters that show nothing and are no part of any word: soft hyphens, zero-width spaces, marks of interlinear notes,
 * and all that turns the writing direction, with which a text can pose as another. Joiners (U+200C, U+200D) and
 * variation selectors are none of them: Persian, Hindi and emoji are spelled with them.
 *
 * Tags (U+E0000–E007F) can hide whole sentences; the one thing spelled with them is the flag of a region, after a black
 * flag and closed.
 */
const UNSEEN =
  /(\u{1f3f4}[\u{e0030}-\u{e007a}]{1,6}\u{e007f})|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\u{e0000}-\u{e007f}]+/gu;
const SEEN = /[^\s\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]+/gu;

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '$1');

/** The stretches of a text between white space and unseen characters: the same words are the same, however they are set. */
export const seenStretches = (text: string): Iterable<RegExpExecArray> => text.matchAll(SEEN);

/** All of them in one. */
export const squeeze = (text: string): string => text.match(SEEN)?.join('') ?? '';
