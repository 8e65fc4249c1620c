const MAX_ADDRESS = 2048;

/** Parameters that only tell the outlet where a click came from. */
const TRACKING =
  /^(utm_\w+|at_(medium|campaign|custom\d|link\w*|format|ptr_name|bbc_team)|fbclid|gclid|mc_[ce]id|xtor|cmpid|ns_(mchannel|source|campaign|linkname|fee)|wt_?mc|traffic_source|smid|rss_?feed)$/i;

/**
 * An http(s) address, absolute and at most 2,048 characters long, without a password.
 * @param base - what a relative one is relative to
 * @returns null for anything else
 */
export function webAddress(text: string | null | undefined, base?: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MAX_ADDRESS) return null;
  const url = URL.parse(trimmed, base ?? undefined);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username || url.password || url.href.length > MAX_ADDRESS) return null;
  return url.href;
}

/** The address of an entry without the parameters and fragments by which feeds count their clicks. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  const tracked = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Deleting rewrites the whole query, which not every server forgives: only where it must be.
  for (const name of tracked) url.searchParams.delete(name);
  if (/^#(xtor|utm_|ref=|rss)/i.test(url.hash)) url.hash = '';
  return url.href;
}

/**
 * Identity of an entry: the same over http and https, with and without www. It begins with the outlet, so that
 * one outlet's feed cannot take another's place by a chosen collision of the (fast, not cryptographic) hash.
 */
export function itemId(outletDomain: string, address: string): string {
  const key = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return `${outletDomain} ${hash53(key)}`;
}

/** 53 bits in base 36 (cyrb53, public domain). */
function hash53(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** The host of an address without its port, as permissions and messages name it; the text itself where it has none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.hostname ?? address;
}

/**
 * Whether a host lies in the reader's own machine or network, as far as its name or number tells.
 * @param host - `hostname` of a URL: numbers in any spelling are already in the usual one
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isPrivateIPv6(name.slice(1, -1));
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(name)?.slice(1).map(Number);
  if (parts) return isPrivateIPv4(parts);
  return !name.includes('.') || /\.(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/.test(name);
}

function isPrivateIPv4(parts: readonly number[]): boolean {
  const [a, b] = parts as [number, number];
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128; // carrier-grade NAT
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168 || (b === 0 && parts[2] === 0);
  return a === 198 && (b === 18 || b === 19);
}

function isPrivateIPv6(address: string): boolean {
  const mapped = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped) {
    const [high, low] = mapped.slice(1).map((part) => parseInt(part, 16)) as [number, number];
    return isPrivateIPv4([high >> 8, high & 255, low >> 8, low & 255]);
  }
  return address === '::' || address === '::1' || /^(f[cd]|fe[89ab]|ff)/.test(address);
}
