import { primaryLanguage } from './stopwords';

/**
 * Phrases that lean on what was told before though no pronoun opens the sentence: "In the wake of that outbreak, …",
 * "Authorities there were accused …". A demonstrative that points at the calendar ("this week") points at nothing told.
 */
const LEANING: Record<string, RegExp[]> = {
  en: [
    /^(?:in|at|on|after|before|following|despite|during|by|from|with|for|of|since|under|to|among|amid|beyond|because of|as part of|given|like|unlike)\s(?:all (?:of )?)?(?:(?:the )?(?:wake|light|face|course|midst|aftermath|middle|rest|case|event) of )?(?:this|that|these|those|such|it|him|them|all)(?=\s(?!(?:past |coming |same |very )?(?:year|month|week|weekend|day|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|season|semester|term|century|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|a|the|an)(?!\p{L}))|,)/iu,
    /^(?:one|two|three|some|many|most|several|each|both|all|none|few|half|neither|either|part|much) of (?:them|these|those|this|that|it|which)(?!\p{L})/iu,
    /^(?:as a result|for (?:example|instance)|in (?:response|contrast|addition|turn|other words|short|fact|return)|by (?:contrast|comparison|then)|on the (?:other hand|contrary|one hand)|at the same time|as such|after all|even so|that said|in sum|all told|conversely|hence|accordingly|subsequently|afterwards?|later(?! (?:this|next|in|on) )|not (?:only|just) that|the (?:same|latter|two|pair|duo|trio)(?: \p{Ll}+)?|at (?:the|that) time|to that end|in the (?:end|meantime|process))(?!\p{L})/iu,
    /^(?:\S+\s){0,4}(?:\S+\s)?at the time(?! of(?!\p{L}))(?:[\s,])/iu,
    /^(?:\S+\s){0,5}(?:authorities|officials|people|residents|police|workers|doctors|voters|troops|forces|soldiers|rescuers|researchers) there(?!\p{L})/iu,
    /^\p{L}+ly, (?:he|she|they|it|this|that|these|those)(?!\p{L})/iu,
    /^(?:some|many|most|others|few|several|both|none|all) (?:will|would|are|were|have|had|say|said|can|could|may|might|even|also|still)(?!\p{L})/iu,
    /^(?:you|there|that|it|here)(?:['’](?:ll|s|re)| (?:can|will|is|are|was|were))? also(?!\p{L})/iu,
    /^\p{L}+ (?:if|when|where) the same(?!\p{L})|^if the same(?!\p{L})/iu,
  ],
  es: [
    /^(?:ante|tras|con|por|para|pese a|a pesar de|debido a|respecto a|en cuanto a|además de|según) (?:esto|ello|eso|él|ella|ellos|ellas)(?!\p{L})/iu,
    /^(?:en (?:este|ese|dicho) (?:sentido|caso|contexto|punto|marco)|por (?:otr[oa] (?:lado|parte)|su parte|último|ejemplo)|de (?:esta|esa) (?:forma|manera)|a su vez|en cambio|al respecto|de hecho|en (?:consecuencia|efecto)|es por (?:esto|ello|eso))(?!\p{L})/iu,
  ],
  fr: [
    /^(?:dans ce (?:contexte|cadre|cas|sens)|à (?:ce|cet|cette) (?:sujet|propos|titre|stade|effet|occasion)|de (?:son|leur) côté|en (?:revanche|conséquence)|(?:à l['’]inverse|au contraire)|d['’](?:autre part|ailleurs)|par conséquent|de même|(?:pour|face à|malgré|après|avec|outre) (?:cela|ça|lui|elle|eux|elles)|selon (?:lui|elle|eux|elles)|quant à (?:lui|elle|eux|elles)|l['’]un[e]? d['’](?:eux|elles|entre))(?!\p{L})/iu,
  ],
  de: [
    /^(?:gleichzeitig|zugleich|ferner|vielmehr|hierzu|hierbei|darin|demnach|somit|folglich|indes(?:sen)?|ebenso|entsprechend|stattdessen|mittlerweile|nichtsdestotrotz|zum einen|zum anderen|zwar|demgegenüber|letztere[rs]?|beide)(?!\p{L})/iu,
    /^(?:in|an|auf|aus|bei|mit|für|von|nach|seit|trotz|wegen|zu|unter|durch|gegen|über) (?:ihm|ihr|ihnen|sie|ihn|(?:diese[nmrs]?)(?! (?:\p{Lu}\p{L}*)?(?:jahr|monat|woche|tag|abend|morgen|nacht|sommer|herbst|winter|frühjahr|frühling|saison|wochenende|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)))(?!\p{L})/iu,
  ],
  it: [
    /^(?:in quest[oa] (?:senso|caso|contesto|modo)|per questo|a tal proposito|dal canto (?:suo|loro)|d['’]altra parte|secondo (?:lui|lei|loro)|nel frattempo|invece|al tempo stesso|allo stesso modo)(?!\p{L})/iu,
  ],
  pt: [
    /^(?:n(?:este|esse|esta|essa) (?:sentido|caso|contexto|ponto)|por (?:outro lado|sua vez)|(?:de acordo com|segundo|para) (?:ele|ela|eles|elas)|(?:diante|apesar|além) disso|com isso|ao mesmo tempo)(?!\p{L})/iu,
  ],
  nl: [
    /^(?:tegelijkertijd|volgens (?:hem|haar|hen)|op dat moment|in dat geval|daarbij|daarmee|hierdoor)(?!\p{L})/iu,
  ],
  nb: [
    /^(?:deretter|derefter|for (?:ham|henne|hende|dem)|ifølge (?:ham|henne|hende|dem)|til gengæld|dermed|derimot|derimod|i stedet|på den måten|på den måde|dengang|den gang|først med)(?!\p{L})/iu,
  ],
  sv: [
    /^(?:därefter|enligt (?:honom|henne|dem)|för (?:honom|henne|dem)|dessutom|därmed|däremot|istället|på så sätt)(?!\p{L})/iu,
  ],
  id: [
    /^(?:ia|dia|mereka|beliau|namun|tetapi|tapi|selain itu|oleh karena itu|karena itu|sementara itu|kemudian|hal (?:ini|itu|tersebut)|(?:dari|pada|dalam|dengan|atas|setelah|untuk|menurut) (?:\p{L}+ ){0,2}(?:itu|tersebut|dia|nya|mereka)|menurutnya|bahkan|meski demikian)(?!\p{L})/iu,
  ],
  cs: [
    /^(?:on|ona|oni|to|tento|tato|toto|ten|ta|ale|avšak|však|přesto|proto|navíc|také|podle (?:něj|něho|ní|nich)|naopak|zároveň|kvůli tomu|díky tomu|s tím|k tomu)(?!\p{L})/iu,
  ],
  pl: [
    /^(?:on|ona|oni|one|to|ten|ta|ale|jednak|dlatego|ponadto|także|również|jego zdaniem|jej zdaniem|według (?:niego|niej|nich)|natomiast|z kolei|dodał[a]?|jednocześnie)(?!\p{L})/iu,
  ],
  tr: [/^(?:o|bu|şu|bunlar|onlar|ancak|fakat|ama|ayrıca|bunun|buna|böylece|öte yandan)(?!\p{L})/iu],
};

const OPENING_MARKS = /^["“”'‘’«»„(\s–—-]+/u;

/** Whether a sentence points at something told before it, by a phrase rather than by its first word alone. */
export function leans(text: string, language: string | null): boolean {
  const opening = text.slice(0, 120).replace(OPENING_MARKS, '');
  return (LEANING[primaryLanguage(language)] ?? []).some((phrase) => phrase.test(opening));
}
