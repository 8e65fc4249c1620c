import { isPersonName, nameIn, phraseStartingAt, tokensOf, isCapital, isTime } from './mentions';
import { sentenceSubject } from './attribution';
import { isSpeechVerb } from './speech-verbs';
import type { Span } from './sentences';

/** Who has been named so far, and who a pronoun means. */
export interface People {
  /** Take note of the persons a sentence names. */
  read(text: string, masked: string, sentence: Span): void;
  /** A new paragraph begins. */
  turn(): void;
  /** Somebody was found to speak. */
  spoke(name: string): void;
  /** Who "he" or "she" is; null when unsure. */
  behind(pronoun: string): string | null;
  /** The fullest form a name was given in: "Aldana" → "Ines Aldana". */
  full(name: string): string;
}

type Gender = 'he' | 'she';

const WOMAN =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|she|her|hers|herself|actress|spokeswoman|congresswoman|chairwoman|businesswoman)\b/;
const MAN =
  /\b(?:Mr|Sir|Lord|King|Prince|he|his|him|himself|actor|spokesman|congressman|chairman|businessman)\b/;
const WOMEN = names(
  'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Hillary Kamala Ursula Fatima Aisha Priya Mei Yuki Elena Olga Svetlana Giorgia Claire Sophie Camille Ines Carmen Lucia Ana Kate Jane Liz Nikki Erin Tulsi',
);
const MEN = names(
  'James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Frank Patrick Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Ethan Walter Noah Jeremy Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley Philip Eugene Mike Bill Jim Tom Bob Steve Dave Tim Ted Bernie Barack Emmanuel Vladimir Boris Keir Rishi Olaf Friedrich Pedro Luis Carlos Mohammed Muhammad Ahmed Ali Omar Ibrahim Hassan Jeff Greg Chris Dan Ben Matt Nick Ken Ron Rick Mitt Mitch Chuck Elon Tony Andy Rob Ed Hans Jean-Luc Pierre Marco Antonio Giuseppe Sergio Ivan Sergei Dmitry Hiroshi Kenji Wei Narendra Rahul',
);

/** Whether a name is a person’s first, by the lists above. */
export const isGivenName = (name: string): boolean => WOMEN.has(name) || MEN.has(name);

export function createPeople(): People {
  const known = new Map<string, Set<string>>(); // last name → full names
  const firsts = new Map<string, Set<string>>(); // first name → full names: "Sir Keir"
  const genders = new Map<string, Gender>();
  let subject: string | null = null; // of the sentence just read
  let speaker: string | null = null;
  let paragraphsSinceSpeech = 9;

  const full = (name: string): string => {
    const [only, ...others] = known.get(name) ?? firsts.get(name) ?? [];
    return only && others.length === 0 ? only : name;
  };
  const isPerson = (name: string): boolean => isPersonName(name) || known.has(name);
  const genderOf = (name: string): Gender | null => {
    const first = name.split(' ')[0]!;
    if (WOMEN.has(first)) return 'she';
    if (MEN.has(first)) return 'he';
    return genders.get(name) ?? null;
  };
  const note = (name: string): void => {
    if (!isPersonName(name)) return;
    const parts = name.split(/\s+/u);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    known.set(last, (known.get(last) ?? new Set<string>()).add(name));
    firsts.set(first, (firsts.get(first) ?? new Set<string>()).add(name));
  };
  return {
    full,
    read(text, masked, { start, end }) {
      const tokens = tokensOf(masked, start, end);
      for (let k = 0; k < tokens.length; k++) {
        if (!tokens[k]!.word || !isCapital(tokens[k]!.text) || isTime(tokens[k]!.text)) continue;
        const phrase = phraseStartingAt(tokens, k, isSpeechVerb);
        if (!phrase) continue;
        note(nameIn(tokens, phrase, text));
        k = phrase.to;
      }
      const phrase = sentenceSubject(tokens, tokens.length);
      if (!phrase) return;
      const pronoun = tokens[phrase.from]!.text.toLowerCase();
      if (phrase.from === phrase.to && (pronoun === 'he' || pronoun === 'she')) return; // the same person goes on
      const name = full(nameIn(tokens, phrase, text));
      subject = isPerson(name) ? name : null;
      const sentence = masked.slice(start, end);
      const woman = WOMAN.test(sentence);
      if (subject && woman !== MAN.test(sentence) && !genders.has(subject))
        genders.set(subject, woman ? 'she' : 'he');
    },
    turn() {
      paragraphsSinceSpeech++;
    },
    spoke(name) {
      speaker = isPerson(name) ? name : null;
      paragraphsSinceSpeech = 0;
    },
    behind(pronoun) {
      const gender = pronoun.toLowerCase();
      if (gender !== 'he' && gender !== 'she') return null;
      const near = paragraphsSinceSpeech <= 1 ? speaker : null;
      const fits = [...new Set([subject, near])].filter(
        (name) => name !== null && (genderOf(name) ?? gender) === gender,
      );
      return fits.length === 1 ? fits[0]! : null;
    },
  };
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
