/** Verbs that carry somebody's words, all forms. */
const VERBS =
  'say says said saying tell tells told telling add adds added adding write writes wrote written writing tweet tweets tweeted tweeting retweeted ' +
  'ask asks asked asking explain explains explained explaining insist insists insisted insisting argue argues argued arguing warn warns warned warning ' +
  'note notes noted noting state states stated stating declare declares declared declaring reply replies replied replying continue continues continued continuing ' +
  'conclude concludes concluded concluding recall recalls recalled recalling remark remarks remarked remarking acknowledge acknowledges acknowledged acknowledging ' +
  'admit admits admitted admitting claim claims claimed claiming charge charges charged charging testify testifies testified announce announces announced announcing ' +
  'joke jokes joked joking complain complains complained complaining respond responds responded responding call calls called calling describe describes described describing ' +
  'allege alleges alleged alleging assert asserts asserted asserting believe believes believed boast boasts boasted boasting contend contends contended contending ' +
  'criticize criticizes criticized criticizing criticise criticised cite cites cited citing claim counter counters countered countering decry decried declared defend defended denounce denounces denounced denouncing deny denies denied denying ' +
  'dismiss dismisses dismissed dismissing emphasize emphasized emphasizing emphasised exclaim exclaimed express expressed expressing hint hinted imply implied indicate indicates indicated indicating ' +
  'label labels labeled labelled labeling lament laments lamented lamenting observe observes observed observing opine opined pledge pledges pledged pledging praise praises praised praising predict predicts predicted predicting ' +
  'proclaim proclaims proclaimed proclaiming promise promises promised promising propose proposed quip quips quipped quipping read reads refer refers referred referring reiterate reiterates reiterated reiterating ' +
  'remind reminded report reports reported reporting repeat repeats repeated repeating reveal reveals revealed say shout shouts shouted shouting slam slams slammed slamming blast blasts blasted blasting stress stresses stressed stressing ' +
  'suggest suggests suggested suggesting think thinks thought urge urges urged urging vow vows vowed vowing wonder wonders wondered accuse accuses accused accusing advise advised affirm affirmed agree agrees agreed attack attacked ' +
  'cautioned caution cautions claim comment comments commented commenting confirm confirmed confess confessed confide confided concede concedes conceded conceding defended deride derided detail detailed discuss dub dubbed ' +
  'elaborate elaborated explain email emailed estimate estimated fume fumed fire hail hailed hailing interject interjected interjecting invoke joked maintain maintains maintained maintaining mock mocked mocking mused muse mutter muttered ' +
  'offer offered post posts posted posting preach preached press pronounce pronounced question questioned quote quoted rail railed rebut rebutted recount recounts recounted recounting reflect reflected reason reasoned rip ripped ' +
  'saw scoff scoffed see sees snap snapped speculate speculated summarize summarized sum tout touted touting trumpet underscore underscored view views viewed volunteer volunteered wish yell yelled yelling chant chanted chanting scream screamed ' +
  'lecture lectured lecturing thunder thundered welcome welcomed whisper whispered weigh laughed laugh retort retorted bragged brag bragging ranted rant feel feels felt fear feared hope hopes hoped want wants wanted vented gushed demand demanded demanding';

const PARTICIPLE_BY_COMMA = /ing$/;

const SPEECH = new Set(VERBS.split(/\s+/));

/** Verbs after which the person follows as hearer or target, not as speaker. */
const TO_SOMEBODY = new Set(
  'tell tells told telling call calls called calling accuse accused accuses urge urged urges praise praised ask praises criticize criticized slam slammed blast blasted attack attacked remind reminded advise advised dub dubbed label labeled labelled'.split(
    ' ',
  ),
);

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
export const takesHearer = (word: string): boolean => TO_SOMEBODY.has(word);
