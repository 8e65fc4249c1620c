import type { Structured } from './structured';

const SHORT = 1_500;

/**
 * Is what was read only a teaser? The page's own word (`isAccessibleForFree`) counts only with a short text or a gate:
 * subscribers get the whole article on the same page.
 */
export function isTeaser(data: Structured, text: string): boolean {
  const declared = isDeclaredPaid(data);
  const whole = data.article?.articleBodyLength;
  if (declared && typeof whole === 'number' && whole > 2 * text.length && whole - text.length > 800)
    return true;
  const { gated } = data.claims;
  if (declared && gated) return text.length < 3 * SHORT;
  if (declared) return text.length < SHORT;
  return gated && text.length < SHORT / 2;
}

/** Does the page itself say that its article is not free? */
export function isDeclaredPaid(data: Structured): boolean {
  const { article } = data;
  const free = article?.isAccessibleForFree;
  if (free !== undefined) return free === false || /^(?:false|no)$/i.test(String(free));
  const tier = data.meta.get('article:content_tier')?.[0] ?? '';
  return /locked|metered|paid|premium/i.test(tier);
}
