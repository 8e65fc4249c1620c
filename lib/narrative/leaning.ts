import { pattern } from './references';
import { primaryLanguage } from './stopwords';

/**
 * Opens with a word that leans on the sentence before: a pronoun or a connective. Nordic articles and the "det" of
 * "det er" look like pronouns; what follows tells.
 */
const DANGLING: Record<string, RegExp> = {
  en: opening(
    'he|she|they|it|this|that|these|those|his|her|their|its|but|and|so|however|meanwhile|also|then|yet|instead|nor|or|such|moreover|furthermore|therefore|thus|still|besides|nevertheless|nonetheless|similarly|likewise|consequently|otherwise|both|neither|him|them|others?|another',
  ),
  fr: opening(
    "il|elle|ils|elles|cela|ça|ce dernier|cette dernière|celui-ci|celle-ci|ceux-ci|mais|et|or|donc|ainsi|toutefois|cependant|pourtant|par ailleurs|en outre|en effet|de plus|enfin|puis|son|sa|ses|leur|leurs|c['’]est|c['’]était|ces|lui",
  ),
  es: opening(
    'él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|pero|y|sin embargo|además|así|también|entonces|por ello|por eso|por tanto|su|sus|no obstante|asimismo|aunque',
  ),
  pt: opening(
    'ele|ela|eles|elas|isso|isto|este|esta|esse|essa|mas|e|porém|além disso|assim|também|então|por isso|seu|sua|seus|suas|no entanto|contudo|entretanto',
  ),
  it: opening(
    'egli|ella|lui|lei|loro|essi|questo|questa|questi|queste|ciò|ma|e|però|inoltre|così|anche|quindi|tuttavia|infatti|suo|sua|suoi',
  ),
  de: opening(
    'er|sie|es|dies|dieser|diese|dieses|das|aber|und|doch|jedoch|allerdings|außerdem|zudem|damit|dabei|dazu|davon|daher|deshalb|deswegen|dennoch|trotzdem|auch|so|sein|seine|ihr|ihre|denn|dann|hingegen|davor|danach|darauf|dort|hier|dafür|dadurch|darum|daraufhin|dazwischen|dagegen|wiederum',
  ),
  nl: opening(
    'hij|zij|ze|het|dit|dat|deze|die|maar|en|dus|echter|ook|daarnaast|bovendien|daarom|toch|zijn|haar|hun|toen|vervolgens',
  ),
  nb: opening(
    'han|hun|den?(?= (?:er|var|ble|har|hadde|skal|vil|kan|må)(?!\\p{L}))|det(?= (?:sier|viser|skriver|opplyser|melder|bekrefter|forteller|betyr|mener|svarer)(?!\\p{L}))|dette|disse|men|og|så|likevel|også|dessuten|derfor|samtidig|hans|hennes|hendes|deres|da(?= \\p{L}+ (?:han|hun|de|det|vi|jeg)(?!\\p{L}))|der',
  ),
  sv: opening(
    'han|hon|den?(?= (?:är|var|blev|har|hade|ska|vill|kan|måste)(?!\\p{L}))|det(?= (?:säger|visar|skriver|uppger|meddelar|bekräftar|berättar|betyder|menar|svarar)(?!\\p{L}))|detta|dessa|men|och|så|ändå|också|dessutom|därför|samtidigt|hans|hennes|deras|då',
  ),
  ru: opening(
    'он|она|они|оно|это|этот|эта|эти|но|а|и|однако|также|кроме того|поэтому|при этом|его|её|их|так|затем|тем не менее',
  ),
  ar: opening(
    'هو|هي|هم|وهو|وهي|لكن|ولكن|كما|وأضاف|وأضافت|وقال|وقالت|وتابع|وأوضح|وأشار|وأكد|هذا|هذه|ذلك|وهذا|وهذه|وكان|وكانت|إلا أن',
  ),
  hi: opening('वह|वे|उन्होंने|उन्होने|उसने|उनका|उनके|उनकी|यह|ये|इस|इसके|इससे|इसलिए|लेकिन|और|मगर|साथ ही|हालांकि'),
  ja: /^[「『（]*(?:彼は|彼女は|これ|それ|この|その|しかし|だが|また|さらに|一方|そして|同氏|同社|同日)/u,
  zh: /^[“「『（]*(?:他|她|它|他们|她们|他們|这|這|该|該|其|但|但是|然而|此外|另外|同时|同時|因此|而且|对此|對此)/u,
  vi: opening(
    'ông|bà|anh|chị|họ|nó|điều này|nhưng|và|tuy nhiên|ngoài ra|do đó|vì vậy|đồng thời|theo đó|bên cạnh đó',
  ),
};

export function dangles(text: string, language: string): boolean {
  return DANGLING[language]?.test(text) ?? false;
}

/**
 * Phrases that lean on what was told before though no pronoun opens the sentence: "In the wake of that outbreak, …",
 * "Authorities there were accused …". A demonstrative that points at the calendar ("this week") points at nothing told.
 */
const LEANING: Record<string, string[]> = {
  en: [
    '(?:in|at|on|after|before|following|despite|during|by|from|with|for|of|since|under|to|among|amid|beyond|because of|as part of|given|like|unlike)\\s(?:all (?:of )?)?(?:(?:the )?(?:wake|light|face|course|midst|aftermath|middle|rest|case|event) of )?(?:(?:this|that|these|those|such|it|him|them|all)(?=,)|that(?= (?!an? |the )))',
    '(?:one|two|three|some|many|most|several|each|both|all|none|few|half|neither|either|part|much) of (?:them|these|those|this|that|it|which)',
    'as a result|for (?:example|instance)|in (?:response|contrast|addition|turn|other words|short|fact|return)|by (?:contrast|comparison|then)|on the (?:other hand|contrary|one hand)|at the same time|as such|after all|even so|that said|in sum|all told|conversely|hence|accordingly|subsequently|afterwards?|later(?! (?:this|next|in|on) )|not (?:only|just) that|the (?:same|latter|two|pair|duo|trio)(?: \\p{Ll}+)?|at (?:the|that) time|to that end|in the (?:end|meantime|process)',
    '(?:\\S+\\s){0,4}(?:\\S+\\s)?at the time(?! of(?!\\p{L}))(?=[\\s,])',
    '(?:\\S+\\s){0,5}(?:authorities|officials|people|residents|police|workers|doctors|voters|troops|forces|soldiers|rescuers|researchers|held|born|killed|arrested|buried) there',
    '\\p{L}+ly, (?:he|she|they|it|this|that|these|those)',
    '(?:some|many|most|others|few|several|both|none|all) (?:will|would|are|were|have|had|say|said|can|could|may|might|even|also|still)',
    "(?:you|there|that|it|here)(?:['’](?:ll|s|re)| (?:can|will|is|are|was|were))? also",
    '\\p{L}+ (?:if|when|where) the same|if the same',
    'because(?=[^,]*$)',
    '(?:first|second|third|fourth|next|lastly|finally|rather|again|indeed|plus|now|here|there|elsewhere|overall|additionally|similarly|importantly|in short|of course|by the way|more importantly),',
    '(?:since|until|before|after|by|from|back) then|(?:in|at|on|around|by|from) the same|(?:many|several|two|three|the) others?',
  ],
  es: [
    '(?:ante|tras|con|por|para|pese a|a pesar de|debido a|respecto a|en cuanto a|además de|según) (?:esto|ello|eso|él|ella|ellos|ellas)',
    'en (?:este|ese|dicho) (?:sentido|caso|contexto|punto|marco)|por (?:otr[oa] (?:lado|parte)|su parte|último|ejemplo)|de (?:esta|esa) (?:forma|manera)|a su vez|en cambio|al respecto|de hecho|en (?:consecuencia|efecto)|es por (?:esto|ello|eso)',
    // Spanish drops its subject: who assures that stands before
    '(?:aseguró|añadió|agregó|dijo|explicó|señaló|afirmó|indicó|apuntó|recordó|subrayó|destacó|precisó|sostuvo|manifestó|insistió|comentó|admitió|reconoció) (?:que|también|además)',
  ],
  fr: [
    "dans ce (?:contexte|cadre|cas|sens)|à (?:ce|cet|cette) (?:sujet|propos|titre|stade|effet|occasion)|de (?:son|leur) côté|en (?:revanche|conséquence)|(?:à l['’]inverse|au contraire)|d['’](?:autre part|ailleurs)|par conséquent|de même|(?:pour|face à|malgré|après|avec|outre) (?:cela|ça|lui|elle|eux|elles)|selon (?:lui|elle|eux|elles)|quant à (?:lui|elle|eux|elles)|l['’]un[e]? d['’](?:eux|elles|entre)",
  ],
  de: [
    'gleichzeitig|ebenfalls|zugleich|ferner|vielmehr|hierzu|hierbei|darin|demnach|somit|folglich|indes(?:sen)?|ebenso|entsprechend|stattdessen|mittlerweile|nichtsdestotrotz|zum einen|zum anderen|auf der anderen seite|andererseits|zwar|deren|dessen|zuvor|(?:etwa )?zur gleichen zeit|von (?:hier|da|dort) aus|demgegenüber|letztere[rs]?|beide',
    '(?:in|an|auf|aus|bei|mit|für|von|nach|seit|trotz|wegen|zu|unter|durch|gegen|über) (?:ihm|ihr|ihnen|sie|ihn)',
  ],
  it: [
    "in quest[oa] (?:senso|caso|contesto|modo)|per questo|a tal proposito|dal canto (?:suo|loro)|d['’]altra parte|secondo (?:lui|lei|loro)|nel frattempo|invece|al tempo stesso|allo stesso modo",
  ],
  pt: [
    'n(?:este|esse|esta|essa) (?:sentido|caso|contexto|ponto)|por (?:outro lado|sua vez)|(?:de acordo com|segundo|para) (?:ele|ela|eles|elas)|(?:diante|apesar|além) disso|com isso|ao mesmo tempo',
  ],
  nl: ['tegelijkertijd|volgens (?:hem|haar|hen)|op dat moment|in dat geval|daarbij|daarmee|hierdoor'],
  nb: [
    'deretter|derefter|for (?:ham|henne|hende|dem)|ifølge (?:ham|henne|hende|dem)|til gengæld|dermed|derimot|derimod|i stedet|på den måten|på den måde|dengang|den gang|først med',
  ],
  sv: [
    'därefter|enligt (?:honom|henne|dem)|för (?:honom|henne|dem)|dessutom|därmed|däremot|istället|på så sätt',
  ],
  id: [
    'ia|dia|mereka|beliau|namun|tetapi|tapi|selain itu|oleh karena itu|karena itu|sementara itu|kemudian|hal (?:ini|itu|tersebut)|(?:dari|pada|dalam|dengan|atas|setelah|untuk|menurut) (?:\\p{L}+ ){0,2}(?:itu|tersebut|dia|nya|mereka)|menurutnya|bahkan|meski demikian',
  ],
  cs: [
    'on|ona|oni|to|tento|tato|toto|ten|ta|ale|avšak|však|přesto|proto|navíc|také|podle (?:něj|něho|ní|nich)|naopak|zároveň|kvůli tomu|díky tomu|s tím|k tomu',
  ],
  pl: [
    'on|ona|oni|one|to|ten|ta|ale|jednak|dlatego|ponadto|także|również|jego zdaniem|jej zdaniem|według (?:niego|niej|nich)|natomiast|z kolei|dodał[a]?|jednocześnie',
  ],
  tr: ['o|bu|şu|bunlar|onlar|ancak|fakat|ama|ayrıca|bunun|buna|böylece|öte yandan'],
};

const OPENING_MARKS = /^["“”'‘’«»„(\s–—-]+/u;

/** What capitals tell apart; what follows a comma may name whom a pronoun means. */
const LEANING_BY_CASE: Record<string, RegExp> = {
  // "When he came to the quay, the cranes were gone."
  en: /^(?:If|When|As|For me|Because|While|Although|Since|After|Before|Once|Until|Unless),? (?:he|she|they|it)(?!\p{L})(?![^,]*, (?:\p{Ll}+ ){0,3}\p{Lu})/u,
  // "In der Werft lernte sie …", "Die 30 Jahre alte Malerin …"
  de: /^(?:[^,]{2,50}\s\p{Ll}{2,} (?:er|sie)|(?:Der|Die|Das) \d+[- ]?(?:[Jj]ährigen?|Jahre alten?)(?! (?:\p{Lu}\p{L}+ ){1,3}\p{Lu}))(?!\p{L})/u,
};

/** Whether a sentence points at something told before it, by a phrase rather than by its first word alone. */
export function leans(text: string, language: string | null): boolean {
  const opening = text.slice(0, 120).replace(OPENING_MARKS, '');
  const primary = primaryLanguage(language);
  if (LEANING_BY_CASE[primary]?.test(opening)) return true;
  const phrases = LEANING[primary];
  return phrases !== undefined && pattern(`^(?:${phrases.join('|')})(?!\\p{L})`).test(opening);
}

/** At the start of a sentence, after quotation marks, as a whole word. */
function opening(words: string): RegExp {
  return new RegExp(`^["“”'‘’«»„(\\s–-]*(?:${words})(?![\\p{L}\\p{M}])`, 'iu');
}
