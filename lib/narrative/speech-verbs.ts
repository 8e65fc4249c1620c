/** Verbs that carry somebody's words, by the endings they are seen with. */
const REGULAR: Record<string, string> = {
  '|s|ed|ing':
    'add ask assert blast boast call claim comment complain contend counter explain insist label lament maintain post predict proclaim recall recount remark repeat report respond shout suggest tweet vow warn',
  'e|es|ed|ing':
    'accus acknowledg alleg announc argu charg cit conced conclud continu criticiz declar denounc describ indicat jok not observ pledg prais promis reiterat stat urg',
  '|s|ed': 'caution reveal view want wonder',
  'e|es|ed': 'agre believ hop',
  '|ed':
    'affirm attack chant confess confirm defend demand detail dismiss email exclaim express fear hail hint interject laugh mock mutter offer preach question rail rant reason reflect remind retort scoff scream stress thunder tout volunteer whisper yell',
  'e|ed':
    'advis confid criticis derid elaborat emphasiz estimat fum lectur mus opin pronounc propos quot speculat summariz underscor welcom',
  'y|ies|ied|ying': 'den repl',
  '|s': 'admit feel quip read refer say see slam tell think write',
  'y|ied': 'decr impl testif',
};
const IRREGULAR =
  'admitted admitting brag bragged bragging chanting demanding discuss dismisses dismissing dub dubbed emphasised emphasizing expressing felt fire gushed hailing interjecting invoke labelled lecturing mocking press quipped quipping rebut rebutted referred referring retweeted rip ripped said saw saying slammed slamming snap snapped stresses stressing sum telling testifies thought told touting trumpet vented weigh wish writing written wrote yelling';

const PARTICIPLE_BY_COMMA = /ing$/;

const SPEECH = new Set([
  ...Object.entries(REGULAR).flatMap(([endings, stems]) =>
    stems.split(' ').flatMap((stem) => endings.split('|').map((ending) => stem + ending)),
  ),
  ...IRREGULAR.split(' '),
]);

/** Verbs after which the person follows as hearer or target, not as speaker. */
const TO_SOMEBODY =
  /^(?:tell(?:s|ing)?|told|call(?:s|ed|ing)?|(?:accus|urg|prais)e[ds]?|ask|(?:criticiz|advis)ed?|slam(?:med)?|dub(?:bed)?|(?:blast|attack|remind)(?:ed)?|label(?:l?ed)?)$/;

/** Verbs of other languages: “…”, sagte X; selon X has no verb and is left out. */
const ELSEWHERE = new Set(
  (
    'dit déclare déclaré affirme affirmé explique expliqué indique indiqué souligne souligné estime estimé assure assuré raconte raconté ajoute ajouté lance lancé résume confie annonce prévient ' +
    'dijo dice afirmó explicó añadió aseguró señaló indicó declaró advirtió subrayó manifestó sostuvo apuntó agregó reconoció ' +
    'disse afirmou explicou declarou acrescentou contou diz afirma completou destacou ressaltou ha detto spiega afferma dichiarato spiegato aggiunge conclude ' +
    'sagte sagt erklärte erklärt betonte warnte meinte teilte fügte kritisierte forderte schrieb berichtete sier sa säger sade zei zegt vertelt aldus siger sagde forteller skriver'
  ).split(' '),
);

export const isSpeechVerb = (word: string): boolean => SPEECH.has(word) || ELSEWHERE.has(word);
export const isParticiple = (word: string): boolean => PARTICIPLE_BY_COMMA.test(word);
export const takesHearer = (word: string): boolean => TO_SOMEBODY.test(word);
