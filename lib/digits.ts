const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** A text with the digits of every script as 0–9. */
export const withPlainDigits = (text: string): string => text.replace(OTHER_DIGIT, plainDigit);

/** Unicode lays out the ten digits of a script from a place that ends in 0, or of some in 6. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const low = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
}
