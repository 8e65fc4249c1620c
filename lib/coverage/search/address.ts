const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|at_\w+|ref|source|ocid|ns_\w+)$/i;

/** The same text for all addresses that lead to one article: scheme, `www.`, fragment and tracking parameters aside. */
export function addressKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const host = url.hostname.replace(/^(www|m|amp)\./, '');
  return `${host}${url.pathname.replace(/\/$/, '')}?${new URLSearchParams(kept)}`;
}
