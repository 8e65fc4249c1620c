/** The words between a pair of quotation marks, as UTF-16 offsets of its paragraph. */
export interface QuoteSpan {
  start: number;
  end: number;
  /** Whether the paragraph ends before the quotation does. */
  open: boolean;
}

/** Opening marks and what closes them. » opens where it comes first, as in Danish and many books. */
const PARTNERS: Record<string, string> = {
  '“': '”“',
  '"': '"”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
};
/** Characters a quotation may hold before its missing end is taken for a slip of the writer. */
const LONGEST = 3000;
/** Quotations of one paragraph beyond this many are not read. */
const MOST = 60;

/** Finds the quotations of one paragraph, outermost only. */
export function quoteSpans(text: string): QuoteSpan[] {
  const spans: QuoteSpan[] = [];
  let start = -1;
  let closing = '';
  for (let i = 0; i < text.length && spans.length < MOST; i++) {
    const mark = text[i]!;
    if (start < 0) {
      const partner = PARTNERS[mark];
      if (partner === undefined && !opensSingle(text, i)) continue;
      closing = partner ?? '’';
      start = i + 1;
    } else if (closing.includes(mark) && (closing !== '’' || closesSingle(text, i))) {
      if (i > start) spans.push({ start, end: i, open: false });
      start = -1;
    }
  }
  if (start >= 0 && closing !== '’' && text.length - start < LONGEST) {
    spans.push({ start, end: text.length, open: true });
  }
  return spans.filter((span) => /\p{L}/u.test(text.slice(span.start, span.end)));
}

/** British papers quote with ‘…’: an opening mark follows a space, a closing one punctuation, else it is an apostrophe. */
function opensSingle(text: string, at: number): boolean {
  return (
    text[at] === '‘' &&
    (at === 0 || /[\s(—–:]/.test(text[at - 1]!)) &&
    /[,.!?]’/.test(text.slice(at, at + 700))
  );
}

function closesSingle(text: string, at: number): boolean {
  return /[,.!?]/.test(text[at - 1]!) && !/\p{L}/u.test(text[at + 1] ?? ' ');
}
