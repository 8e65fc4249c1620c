/** Surface cues of news sentences, several languages at once where words do not collide. */

export const BOILER =
  /(?<![\p{L}\d])(?:click here|scroll down|read more|sign up|subscribe|newsletter|follow us|for confidential support|contributed to this report|all rights reserved|share this|see below|watch the video|watch:|editor['’]s note|photo|pictured|getty images|courtesy|has been (?:updated|corrected)|this (?:story|article) (?:was|is|has|will)|first published|lire aussi|à lire|lea también|les også|abonnez-vous|abonnieren|copyright|©|e-?mail (?:us|address)|terms of (?:service|use)|privacy policy|cookies?|advertisement|independently (?:selected|chosen|reviewed|picked)|(?:selected|chosen|picked) by our editors|(?<=^["“]?)welcome (?:back )?to|reporting by|editing by|additional reporting)(?![\p{L}\d])/iu;

export const SAID =
  /(?<!\p{L})(?:said|says|told|added|according to|tweeted|wrote|asked|explained|insisted|admitted|warned|claimed|argued|noted|stated|dit|déclaré|déclare|selon|expliqué|affirmé|indiqué|souligné|dijo|según|añadió|aseguró|afirmó|explicó|disse|segundo|afirmou|secondo|sagte|erklärte|laut|teilte|sier|sa|ifølge|säger|enligt|zei|volgens|сказал|заявил|сообщил|قال|وقال|أضاف|कहा|cho biết|nói|theo)(?!\p{L})/iu;

export const EVENT =
  /(?<!\p{L})(?:announced|confirmed|revealed|found|killed|died|arrested|charged|won|beat|agreed|approved|signed|launched|ruled|voted|report|study|new|first|will|plans?|after|percent|million|billion|annonc|tué|mort|anunci|muert|drept|døde)\p{L}*/giu;

export const FIRST_PERSON =
  /(?<!\p{L})(?:I|we|my|our|me|us|you|your|je|nous|vous|yo|nosotros|ich|wir|jeg|vi|tôi|chúng tôi)(?!\p{L})/iu;
