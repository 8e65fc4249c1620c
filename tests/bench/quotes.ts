import { findQuotations } from '../../lib/narrative/quotations';

/** The direct quotations of an article and who says each. */
export function extract({ text }: { text: string }): { quote: string; speaker: string | null }[] {
  return findQuotations(text.split(/\n+/)).map(({ quote, speaker }) => ({ quote, speaker }));
}
