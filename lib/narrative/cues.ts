/** Surface cues of news sentences, several languages at once where words do not collide. */

/** Opens with a word that leans on the sentence before: a pronoun or a connective. */
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
    'han|hun|de|den(?! \\d)|det|dette|disse|men|og|så|likevel|også|dessuten|derfor|samtidig|hans|hennes|deres|da|der',
  ),
  sv: opening(
    'han|hon|de|den(?! \\d)|det|detta|dessa|men|och|så|ändå|också|dessutom|därför|samtidigt|hans|hennes|deras|då',
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

export const BOILER =
  /(?<![\p{L}\d])(?:click here|scroll down|read more|sign up|subscribe|newsletter|follow us|for confidential support|contributed to this report|all rights reserved|share this|see below|watch the video|watch:|editor['’]s note|photo|pictured|getty images|courtesy|has been (?:updated|corrected)|this (?:story|article) (?:was|is|has|will)|first published|lire aussi|à lire|lea también|les også|abonnez-vous|abonnieren|copyright|©|e-?mail (?:us|address)|terms of (?:service|use)|privacy policy|cookies?|advertisement|reporting by|editing by|additional reporting)(?![\p{L}\d])/iu;

export const SAID =
  /(?<!\p{L})(?:said|says|told|added|according to|tweeted|wrote|asked|explained|insisted|admitted|warned|claimed|argued|noted|stated|dit|déclaré|déclare|selon|expliqué|affirmé|indiqué|souligné|dijo|según|añadió|aseguró|afirmó|explicó|disse|segundo|afirmou|secondo|sagte|erklärte|laut|teilte|sier|sa|ifølge|säger|enligt|zei|volgens|сказал|заявил|сообщил|قال|وقال|أضاف|कहा|cho biết|nói|theo)(?!\p{L})/iu;

export const EVENT =
  /(?<!\p{L})(?:announced|confirmed|revealed|found|killed|died|arrested|charged|won|beat|agreed|approved|signed|launched|ruled|voted|report|study|new|first|will|plans?|after|percent|million|billion|annonc|tué|mort|anunci|muert|drept|døde)\p{L}*/giu;

export const FIRST_PERSON =
  /(?<!\p{L})(?:I|we|my|our|me|us|you|your|je|nous|vous|yo|nosotros|ich|wir|jeg|vi|tôi|chúng tôi)(?!\p{L})/iu;

/** At the start of a sentence, after quotation marks, as a whole word. */
function opening(words: string): RegExp {
  return new RegExp(`^["“”'‘’«»„(\\s]*(?:${words})(?![\\p{L}\\p{M}])`, 'iu');
}
