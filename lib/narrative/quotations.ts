/** A direct quotation in a list of paragraphs. */
export interface Quotation {
  paragraph: number;
  /** UTF-16 offsets in the paragraph of the words between the marks. */
  start: number;
  end: number;
  quote: string;
  /** Who says it, as the article names them; null where that is not sure. */
  speaker: string | null;
}

const VERB =
  '(?:said|says|told|tells|added|adds|wrote|writes|tweeted|asked|asks|explained|insisted|argued|warned|noted|stated|declared|replied|continued|concluded|recalled|remarked|acknowledged|admitted|claimed|testified|announced|joked|complained|responded|called|described)';
const NAME =
  "(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Lt)\\.? )?\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}\\.|de|van|von|bin|al|\\p{Lu}[\\p{L}'’-]+)){0,4}";
const SUBJECT = `(${NAME}|(?:he|she|they|He|She|They))`;
const AFTER_VERB = new RegExp(`^[,.]?["”]?[, ]*${VERB} ${SUBJECT}`, 'u');
const AFTER_SUBJECT = new RegExp(
  `^[,.]?["”]?[, ]*${SUBJECT}(?:,[^,.]{3,80},)? (?:\\p{L}+ly |also |later )?${VERB}`,
  'u',
);
const BEFORE = new RegExp(`${SUBJECT}(?:,[^,.]{3,80},)? ${VERB}[^"“]{0,60}$`, 'u');

/** Finds the direct quotations of an article and who says each. */
export function findQuotations(paragraphs: string[]): Quotation[] {
  const out: Quotation[] = [];
  let named: string | null = null;
  for (const [paragraph, text] of paragraphs.entries()) {
    let here: string | null = null;
    for (const match of text.matchAll(/[“"]([^”"“]{8,600}?)(?:[”"]|$)/gu)) {
      const start = match.index + 1;
      const end = start + match[1]!.length;
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 160);
      const before = text.slice(Math.max(0, match.index - 160), match.index);
      const said: string | null =
        AFTER_VERB.exec(after)?.[1] ?? AFTER_SUBJECT.exec(after)?.[1] ?? BEFORE.exec(before)?.[1] ?? here;
      const speaker: string | null = said && /^(?:he|she|they)$/i.test(said) ? named : (said ?? null);
      if (speaker) named = here = speaker;
      out.push({ paragraph, start, end, quote: match[1]!.trim(), speaker });
    }
  }
  return out;
}
