import type { Outlet } from './types';

/** An outlet of which nothing is known but its domain. */
export function bareOutlet(domain: string): Outlet {
  return {
    domain,
    aliases: [],
    name: domain,
    country: null,
    languages: [],
    scope: null,
    type: null,
    stateControl: null,
    bias: { label: null, confidence: null, spread: null, ratings: [] },
    reliability: null,
    feeds: [],
    prominence: 1,
    origin: 'inferred',
  };
}
