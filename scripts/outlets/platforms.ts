// Domains whose sub-domains belong to many publishers: a rating of the whole says nothing of them.
import { getPublicSuffix } from 'tldts';

/** Beyond the private part of the public-suffix list: portals and hosts of blogs, newsletters and city sites. */
const PLATFORMS = new Set([
  'beehiiv.com',
  'blogs.com',
  'blogspot.com',
  'canalblog.com',
  'fandom.com',
  'ghost.io',
  'go.com',
  'indiatimes.com',
  'livejournal.com',
  'medium.com',
  'over-blog.com',
  'squarespace.com',
  'substack.com',
  'townnews.com',
  'tumblr.com',
  'typepad.com',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
]);

export function hostsManyPublishers(domain: string): boolean {
  return PLATFORMS.has(domain) || getPublicSuffix(domain, { allowPrivateDomains: true }) === domain;
}
