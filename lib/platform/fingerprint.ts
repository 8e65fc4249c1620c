/** The first bytes of a text's SHA-256 in hex: it names the text, and does not tell it. */
export async function fingerprint(text: string, bytes: number): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash.subarray(0, bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
