import { useMemo, useState } from 'preact/hooks';
import type { Allowed } from '../../components/story/Picture';

/**
 * The overlay asks nobody whom the page has not asked: pictures come from hosts that the page itself has loaded from, as
 * they would if it were scrolled; any other host waits for the reader's click.
 */
export function usePictures(): Allowed {
  const [hosts, setHosts] = useState(hostsAsked);
  return useMemo(
    () => ({
      may: (src) => hosts.has(hostOf(src)),
      allow: (src) => setHosts((before) => new Set([...before, hostOf(src)])),
    }),
    [hosts],
  );
}

/** Hosts this page was loaded from, as far as the browser remembers: the first 250 of what it loaded, and its pictures. */
function hostsAsked(): Set<string> {
  const pictures = [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  const addresses = [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...pictures.map(({ currentSrc }) => currentSrc),
  ];
  return new Set(addresses.map(hostOf));
}

const hostOf = (address: string): string => URL.parse(address)?.host ?? '';
