// The words that show what an English news sentence does. They are shipped inside the weights learnt with them.
import type { PackedCues, RoleCues } from '../../lib/narrative/role-cues';

/** Common past forms, without those that are as often a noun or present. */
const PAST =
  '\\w+ed|won|fell|rose|came|took|went|made|got|gave|began|left|held|told|found|saw|lost|led|ran|hit|met|sent|kept|grew|drew|learnt|bought|sold|built|wrote|spoke|said';

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
  sections: {
    quantity: /(?:[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]{0,20}\s?(?:%|％|٪|percent|per cent|pct|pour cent|por ciento|Prozent|prosent|процент\p{L}*|प्रतिशत|(?:million|billion|trillion|thousand|millones|millions?|milliards?|Millionen|Milliarden|Mio\.|Mrd\.|milj\p{L}*|millioner|milliarder|миллион\p{L}*|миллиард\p{L}*|млн|млрд|tỷ|triệu|करोड़|लाख|مليون|مليار|ألف)(?!\p{L})|[万億亿兆]|euros?(?!\p{L})|dollars?(?!\p{L})|pounds?(?!\p{L})|kilomet\p{L}*|miles?(?!\p{L})|tonnes?(?!\p{L})|people(?!\p{L})|jobs(?!\p{L})|votes?(?!\p{L})|cases(?!\p{L})))|(?<![\p{L}\d])\d{1,3}(?:[,.]\d{3})+(?!\d)/giu,
    /** The sentence itself says that, and why, something weighs; to be the first or largest is not enough. */
    significance: /\b(?:(?:it|this|that|which) (?:matters|is (?:important|significant|crucial)) (?:because|for|to|as)|matters because|(?:is|was|are|were|be|marks?|marked|marking) (?:\w+ )?(?:the|a|an|its|his|her|their) (?:turning point|milestone|landmark|major (?:shift|blow|setback|step|boost|test)|significant (?:shift|blow|setback|step|boost|test))|could (?:reshape|upend|pave the way|have (?:major|serious|far-reaching|significant|huge|big))|(?:major|serious|significant|far-reaching|wide-ranging) (?:implications|consequences) for|implications for|at stake|paves? the way for|(?:deals?|dealt) (?:a|another) (?:\w+ )?blow)\b/i,
    future: /\b(?:will|expected to|expects? to|plans? to|set to|due to (?:be|take|begin|start|meet)|scheduled|next (?:week|month|year|day|season|spring|summer|fall|winter)|tomorrow|likely to|upcoming|by (?:the end of|20\d\d))\b/i,
    /** Somebody's hope, fear or forecast of what is to come is a view, not a plan. */
    viewOfIt: /\b(?:hopes?|hoped|hopeful|fears?|might|should|could|likely|forecasts?|predict\w*|economists?|analysts?|experts?|risks?|believes?|think)\b|''/i,
    wide: /\b(?:nationwide|across the (?:country|world|region|nation)|worldwide|globally|global (?:average|demand|economy|emissions|market|total|trend|warming)|around the world|in recent years|over the past (?:\w+ )?(?:years|decade)|(?<!next )decades?|trend|nationally|in other (?:countries|states|cities)|historically|more broadly)\b/i,
    /** The day, or by whose word, something happened. */
    day: /\b(?:\w{2,6}(?<!holi|birth|every)day|tonight|overnight|this (?:week|morning|afternoon|evening)|last (?:week|night))\b/i,
    reported: /\b(?:announc\w+|report(?:s|ed)|(?:has|have) (?:\w+ly )?\w+(?:ed|en|wn|ne|ld|on|id|ght))\b/i,
    /** What always or never was is no news. */
    habit: /\b(?:never|always|has long|for (?:\w+ ){1,3}(?:years|decades)|(?:every|each) (?:year|month|week|day|morning|night))\b/i,
    /** The first verb is one of being, and nothing is done or done to anybody: what somebody or something is like. */
    describes: new RegExp(
  `^(?:(?!(?:${PAST}|has|have|had|will|says|beat|set)\\b)[^\\s.]+ ){0,14}(?:is|are|was|were|be)(?:n['’]t| not)? (?!(?:\\w+ly |now |also |still |being |to be )?(?:(?!one|none|alone)(?:${PAST}|\\w+(?:ing|en|ne))|set|shot|hurt|born|dead|due|likely|back|out|off|under|on|in|at|among|to|put|cut|caught|brought)\\b)`,
  'i',
),
    /** The sentence looks back itself, or says how things stand. */
    back: /\b(?:(?:19|20)\d\d|since|ago|earlier|previous(?:ly)?|former(?:ly)?|once|founded|histor\w+|decades?|last (?:year|month|week|spring|summer|fall|winter|season|[A-Z]\w+)|had (?:\w+ )?\w+(?:ed|en|wn|ne|ld|nt|ght)|ha(?:s|ve) (?:\w+ )?(?:been|\w+ed)|used to|until|still|so far|born|recent(?:ly)?|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/,
    longAgo: /\b(?:1[5-9]\d\d|20[01]\d)s?\b|\b(?:decades?|century|centuries) (?:ago|later|earlier)\b/i,
    futureElsewhere: /(?<!\p{L})(?:devra|devrait|devraient|prévu\p{L}*|prochaine?s?|d['’]ici|será|serán|próxim\p{L}+|prevé|nächste\p{L}*|kommende\p{L}*|neste|nästa|volgende|будет|будут|планирует\p{L}*|سوف|سيتم|من المقرر|المقبل|المقبلة|होगा|होगी|होंगे|करेगा|करेगी|करेंगे|अगले|dự kiến|sẽ|tới đây)(?!\p{L})|予定|見通し|来月|来年|来週|今後|将于|將於|预计|預計|计划|計劃|明年|下周/iu,
    pastElsewhere: /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\p{L})(?:früher\p{L}*|hace|vor \p{L}+ Jahren|il y a \p{L}+ ans)(?!\p{L})|पहले|以前|過去|昨年|去年|此前/iu,
    /** Opens before the news. */
    opensBackElsewhere: /^(?:vor \p{L}+ (?:tagen|wochen|monaten|jahren)|seit |bis \p{L}+ 20|il y a |depuis |desde |hace |há |for \p{L}+ \p{L}+ siden|sedan )/iu,
    /** The writer speaks as one, or to the reader. */
    speaksElsewhere: /(?<!\p{L})(?:ich|wir|uns(?:er\p{L}*)?|nous|vous|nosotros|nuestr\p{L}+|jeg|jag|noi|nós|нас|мы)(?!\p{L})/iu,
    /** That somebody says nothing tells nothing. */
    silence: /(?<!\p{L})(?:declin(?:ed|es|ing) (?:to (?:comment|be interviewed)|(?:an )?interview requests?)|(?:not|n['’]t) (?:\p{L}+ )?(?:respond|reply|return)(?:ed)? (?:\S+ ){0,5}(?:requests?|e-?mails?|messages?|calls?|[ei]nquir(?:y|ies)|questions?)|be reached for comment|requests? for comment)(?!\p{L})/iu,
    /** What stood between these two was no text of the page's: "that ended up being canceled is , which had …". */
    hole: /(?<!\p{L})(?:is|are|was|were|by|of|the|an?|and|in|on|to|with|from|as|for|de|la|le|les|der|die|das|und|von|mit|el|di|il)\s+(?:[,.;](?:\s|$)|[’‘']s\s)/iu,
    /** “…,” he said: whose words these are stands elsewhere. */
    unsaid: /[”"»’“]\s*,?\s*(?:(?:he|she|they|it|I)\s\p{L}+|(?:said|says|added|asked)\s(?:he|she|they)|(?:sagte|erklärte|betonte|so)\s(?:er|sie)|(?:a-t-)?(?:il|elle)\b)/iu,
    /** German reports what somebody says in a mood of its own; who says it stands before. */
    reportedSpeech: /(?<!\p{L})(?:seien?|sei|habe|müsse|könne|solle|wolle|werde|brauche|dürfe)(?!\p{L})/u,
    reporter: /(?<!\p{L})(?:sag|erklär|laut|zufolge|Angaben|dass|ob|wie|so(?!\p{L})|hieß|teil|bericht|beton|schr|wenn|damit)|[:„"»«]/iu,
    /** Speaks to the reader of the page, or points at what stands on it elsewhere. */
    pointsAway: /^["“]?(?:here (?:are|is|['’]s)|please|feel free|check out|hier (?:finden|lesen|erfahren)|wir (?:erklären|verraten)|découvrez|retrouvez|cliquez|te (?:contamos|explicamos)|ecco|scopri|clicca|mit informationen)(?!\p{L})|(?<!\p{L})(?:feel free to|drop a comment|ad block(?:er)?s?|sign in|check back|we(?:['’]ve| have) (?:rounded up|picked|put together))(?!\p{L})|(?<!\p{L})(?:right here|the above|below (?:are|is)|(?:get|buy|order|grab) (?:it|them|yours|one)(?: now)? (?:from|at|for|on)|use (?:the )?code|let['’]s (?:(?:take a )?look|check|dive|talk|see)|stay tuned|read on|(?:as )?(?:seen|pictured|mentioned|described|shown) (?:above|below)|(?:can be|you can) (?:found?|see|read|get) (?:\p{L}+ )?(?:here|below|above)|(?:linked|listed|shown) (?:here|below|above)|à suivre ici)[.!,]|ctrl ?\+ ?enter/iu,
  },
}; // prettier-ignore

export function packCues({ surface, words, sections }: RoleCues): PackedCues {
  const pack = (cues: Record<string, RegExp>): PackedCues['words'] =>
    Object.fromEntries(Object.entries(cues).map(([name, { source, flags }]) => [name, [source, flags]]));
  return { surface: pack(surface), words: pack(words), sections: pack(sections) };
}
