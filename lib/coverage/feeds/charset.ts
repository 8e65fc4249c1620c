/**
 * The text of a feed or page from its bytes.
 *
 * A byte order mark decides. Bytes that are sound UTF-8 are UTF-8 whatever servers claim: text of another encoding
 * hardly ever is. Else Content-Type, then the document's own declaration; windows-1252 at the end of the line.
 * Bytes that fit nothing become U+FFFD; nothing throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = markOf(bytes);
  if (marked) return decode(bytes, marked);
  const fromHeader = known(/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1]);
  const inside = known(declaredIn(bytes));
  // A server's default for all its files says less than the file itself.
  const declared = fromHeader !== null && !(fromHeader === 'windows-1252' && inside) ? fromHeader : inside;

  // The one encoding made of ASCII bytes only, so that it passes for UTF-8.
  if (declared === 'iso-2022-jp') return decode(bytes, declared);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8 throughout.
  }
  if (declared !== null && declared !== 'utf-8') return decode(bytes, declared);
  const text = decode(bytes, 'utf-8');
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken > sound ? decode(bytes, 'windows-1252') : text;
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, "<" beside a zero byte.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

/** XML declaration or HTML meta within the first kilobyte; both can be read as ASCII. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = decode(bytes.subarray(0, 1024), 'windows-1252');
  return /(?:encoding|charset)\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1];
}

function known(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
