import { fold } from './dom';

const EMBEDS: [RegExp, string][] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'Video on YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Video on Vimeo'],
  [/(?:^|\.)dailymotion\.com$/, 'Video on Dailymotion'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'Post on X'],
  [/(?:^|\.)instagram\.com$/, 'Post on Instagram'],
  [/(?:^|\.)tiktok\.com$/, 'Post on TikTok'],
  [/(?:^|\.)facebook\.com$/, 'Post on Facebook'],
  [/(?:^|\.)spotify\.com$/, 'Audio on Spotify'],
  [/(?:^|\.)soundcloud\.com$/, 'Audio on SoundCloud'],
  [/(?:^|\.)datawrapper\.de$|(?:^|\.)dwcdn\.net$|(?:^|\.)flourish\.studio$|(?:^|\.)infogram\.com$/, 'Chart'],
  [/(?:^|\.)documentcloud\.org$|(?:^|\.)scribd\.com$/, 'Document'],
  [/(?:^|\.)(?:openstreetmap\.org)$|^maps\.google\./, 'Map'],
];

/** Frames that only hold a button of the network's. */
const BUTTON =
  /(?:tweet|follow|hashtag|mention)_button|\/plugins\/(?:like|share|follow|send|subscribe|page|activity|fan|comments)/;

/** What a known kind of embed is called, with the title the page gives it; null for frames that are no content. */
export function embedLabel(href: string, title: string): string | null {
  if (BUTTON.test(href)) return null;
  const host = new URL(href).hostname;
  const kind = EMBEDS.find(([pattern]) => pattern.test(host))?.[1];
  if (!kind) return null;
  const own = fold(title).slice(0, 160);
  return own && !/^(?:youtube video player|embed|iframe)/i.test(own) ? `${kind}: ${own}` : kind;
}
