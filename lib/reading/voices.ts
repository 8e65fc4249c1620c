type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'lang' | 'localService' | 'default' | 'name'>;

/**
 * The voices that speak a language, best first: the one chosen before; then those that speak on this machine, since
 * another's sends the article's words to its maker; of these the ones of the same region.
 * @param language - BCP-47; null fits the browser's own language
 */
export function voicesFor<V extends Voice>(
  voices: V[],
  { language, own, chosen }: { language: string | null; own: string; chosen: Record<string, string> },
): V[] {
  const wanted = (language ?? own).toLowerCase();
  const base = wanted.split('-')[0]!;
  const rank = (voice: V): number =>
    (voice.voiceURI === chosen[base] ? 8 : 0) +
    (voice.localService ? 4 : 0) +
    (tagOf(voice) === wanted ? 2 : 0) +
    (voice.default ? 1 : 0);
  return voices
    .filter((voice) => tagOf(voice).split('-')[0] === base)
    .sort((one, other) => rank(other) - rank(one));
}

/** Android writes `en_GB`. */
const tagOf = (voice: Voice): string => voice.lang.replace('_', '-').toLowerCase();
