import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/**
 * A tester for English insults and profanity, disguised spellings included. It has its own script: the library is
 * larger than everything else about comments, and is wanted once for each comment written.
 */
export function insultTester(): (text: string) => boolean {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return (text) => matcher.hasMatch(text);
}
