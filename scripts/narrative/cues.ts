// The words that show what an English news sentence does. They are shipped inside the weights learnt with them.
import type { PackedCues, RoleCues } from '../../lib/narrative/role-cues';

export const CUES: RoleCues = {
  surface: {
    future: /\b(?:will|would|could|may|might|shall|expected?|expects?|plans?|planned|planning|likely|upcoming|next (?:week|month|year|day|season|spring|summer|fall|winter)|tomorrow|scheduled|set to|due to|forecasts?|predict\w*|hopes?|aims?|intends?|vow\w*|pledge\w*|promise\w*|by 20\d\d)\b/i,
    modal: /\b(?:should|must|need to|ought|if|unless)\b/i,
    past: /\b(?:years? ago|decades?|last (?:year|decade|century)|in (?:the )?(?:19|20)\d\ds?|since (?:the )?(?:19|20)\d\d|earlier this year|previously|former(?:ly)?|once|history|historic(?:al)?|back in|at the time|founded|began|born|ago)\b/i,
    recent: /\b(?:on|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|this (?:week|morning|afternoon|evening|month)|overnight|earlier (?:on|this week|today)|last (?:week|night|month)|hours (?:after|before)|days? (?:after|before|earlier))\b/i,
    said: /\b(?:said|says|told|added|according to|tweeted|wrote|asked|explained|insisted|admitted|warned|argued|noted|acknowledged|stated|testified|declined to comment|did not (?:immediately )?(?:respond|return)|interview|statement|spokes(?:man|woman|person))\b/i,
    opinion: /\b(?:believe[sd]?|think|thought|feel|felt|analysts?|experts?|critics?|observers?|concern\w*|fear\w*|seem\w*|appear\w*|suggest\w*|important|significant|dangerous|terrible|good|bad|best|worst|great|difficult|hard|clear(?:ly)?|perhaps|unfair|wrong|right|shame|proud|outrage\w*|disappoint\w*|welcom\w*|praise\w*|criticiz\w*|condemn\w*|blam\w*)\b/i,
    cause: /\b(?:because|due to|as a result|after|following|amid|led to|prompt\w*|caus\w*|trigger\w*|sparked|in response|in the wake)\b/i,
    result: /\b(?:killed|dead|died|injured|wounded|damage\w*|destroyed|fell|rose|dropped|climbed|closed|shares|arrested|charged|evacuat\w*|homeless|displaced|resigned|suspended|cancell?ed|forced)\b/i,
    person: /\b(?:I|my|we|our|me|his (?:wife|mother|father|son|daughter|brother)|her (?:husband|mother|father|son|daughter|sister)|neighbors?|recalled|remember\w*|woke|heard|saw|ran|screaming|crying|family|home|car|door|walked|yelled)\b/,
    state: /\b(?:is|are|has been|have been|remains?|continues?|currently|now|still|ongoing|operates?|employs|owns|based in|consists|includes?)\b/i,
    edge: /\b(?:editing by|reporting by|additional reporting|slideshow|images?\)|photo|file\)|contributed|copyright|click|follow|e-?mail|twitter\.com|visit|related|read more|subscribe|correction|getty|reuters\/|ap photo|updated)\b/i,
    pluperfect: /\bhad \w+(?:ed|en|wn|ne|ld|nt|ght)\b/,
    perfect: /\b(?:has|have) \w+ed\b/,
    year: /\b(?:19|20)\d\d\b/,
    age: /, \d\d,/,
    named: /^\S+\s\p{Lu}/u,
    money: /[$€£]\s?\d|\b(?:percent|%|million|billion|shares|quarter|revenue|profit)\b/i,
  },
  words: {
    verb: /^(?:said|says|will|would|could|may|might|has|have|had|was|were|is|are|be|been|who|when|after|since|more|than)$/,
    past: /^(?:was|were|had|did|went|came|took|made|got|gave|became|began|left|held|told|found|saw|fell|rose|won|lost|led|ran|shot|set|hit|met|sent|kept|grew|\p{L}{2,}ed)$/u,
    present: /^(?:is|are|has|have|do|does|am|being|remains?|continues?|seems?|says|means|needs?|wants?|makes|takes|goes|comes)$/,
    future: /^(?:will|would|may|might|could|shall|should|can|must)$/,
  },
}; // prettier-ignore

export function packCues({ surface, words }: RoleCues): PackedCues {
  const pack = (cues: Record<string, RegExp>): PackedCues['words'] =>
    Object.fromEntries(Object.entries(cues).map(([name, { source, flags }]) => [name, [source, flags]]));
  return { surface: pack(surface), words: pack(words) };
}
