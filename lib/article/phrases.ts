/**
 * What newsrooms print around their prose, in the languages they print it in. Phrases are plain lists matched on lower
 * case, not patterns: compiling large patterns costs a fresh page more than all the matching.
 */

const list = (phrases: string): string[] => phrases.split('|');

/** Beginnings of a line that leads to another article. */
const LEADS_AWAY = list(
  "read more|read our|for more, read|for more stories|read also|read next|read the full|also read|see also|read:|see:|watch:|listen:|read –|watch |listen to the|listen to this|related:|related article|related stor|related content|related news|related coverage|related video|related link|related |more:|click here|read |must read|don’t miss|don't miss|you may also|you might also|you may be interested|recommended|in pictures|up next|go deeper|explore more|view this post|a post shared by|a photo posted by|a video posted by|una publicación compartida|une publication partagée|ein beitrag geteilt|uma publicação compartilhada|un post condiviso|lesen sie|lies auch|lies hier|lies mehr|mehr zum thema|mehr dazu|mehr lesen|mehr infos|auch interessant|das könnte sie|siehe auch|zum artikel:|zum thema:|zum video:|hier lesen sie|hier finden sie|lire aussi|lire notre|lire également|lire la suite|à lire|voir aussi|lea también|lea además|lea más|lee también|lee además|lee más|también te puede|te puede interesar|ver también|mira también|le puede interesar|leia mais|leia também|veja mais|veja também|saiba mais|leggi anche|leggi di più|potrebbe interessarti|guarda anche|lees ook|lees meer|lees hier|bekijk ook|læs også|læs mere|läs också|läs mer|läs även|les også|les mer|lue myös|lue lisää|czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|čtěte také|čtěte více|přečtěte si|olvassa|ezt ne hagyja ki|citește și|citește mai|baca juga|baca selengkapnya|ayrıca oku|ilgili haber|xem thêm|đọc thêm|đọc tiếp|читайте также|читайте ещё|читайте еще|читайте далее|смотрите также|по теме|читайте також|прочетете|关联阅读|相关阅读|延伸阅读|推荐阅读|関連記事|あわせて読みたい|관련 기사|관련기사|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|طالع أيضا|קראו גם|קראו עוד|funda olunye",
);
/** These lead away only where a colon, bar or dash follows soon: they begin ordinary sentences too. */
const LEADS_AWAY_MARKED = new Set(list('watch |related |recommended|in pictures|click here|read |must read'));

/** Whole lines that only name what stands beside them. */
const LABELS = new Set(
  list(
    'advertisement|advert|people are also reading|sponsored|promoted|share|share this|comments|comment|tags|tag|tagged in|topics|filed under|highlights|text size|further reading|video transcript|print|save|listen|watch|video|photo|photos|gallery|image|images|view gallery|full screen|enlarge|enlarge image|enlarge this image|click to enlarge|zoom|vergrößern|bild vergrößern|agrandir|agrandir l image|ampliar|ampliar foto|ampliar imagen|ampliar imagem|ingrandisci|vergroot|vergroten|forstør|förstora|suurenna|powiększ|slideshow|latest|trending|editors pick|editors picks|editor s pick|editor s picks|read next|more|more about|see also|related|popular|recommended|you may also like|you might also like|you might like|source|sources|anzeige|werbung|weitere informationen|weitere artikel|weitere themen|schlagwörter|schlagwörter zu diesem artikel|themen|quelle|kommentar|kommentare|bitte beachten|publicité|sur le même sujet|commentaires|publicidad|noticia relacionada|noticias relacionadas|etiquetas|temas|comentarios|para saber más|publicidade|relacionadas|pubblicità|argomenti|advertentie|annonce|annons|mainos|reklama|reklam|реклама|теги|关键词|广告|広告|関連キーワード|関連記事|おすすめ情報|광고|إعلان|פרסומת|contents|table of contents|inhalt|inhaltsverzeichnis|sommaire|contenido|índice',
  ),
);
const LABEL_STARTS = list(
  'story continues below|article continues|article content|register sign in|sign in or |continue reading|scroll down|scroll to|loading|want more stories|more stories like|more from |click to expand',
);

/** Beginnings of a line that says whose picture it is. */
const CREDITS = list(
  'gallery credit|photo:|photo by|photo credit|photos:|photos by|photo courtesy|photo illustration|image:|image credit|image by|image via|image courtesy|images:|picture:|picture credit|video:|illustration:|illustration by|graphic:|credit:|credits:|foto:|fotos:|bild:|bilder:|quelle:|crédit|crédits|fuente:|fonte:|imagen:|imagem:|©|(c) |ap photo|afp/|getty images|reuters/|(photo|(image|(foto|(credit|(pictured|[photo|фото:|摄影|写真',
);
const AGENCIES = list(
  'getty images|getty|ap photo|associated press|afp|reuters|shutterstock|istock|picture alliance|picture-alliance|imago|dpa|unsplash|wikimedia|wikimedia commons|epa|efe|ansa|zuma press|zuma',
);

/** Words of lines that end an article without being of it. */
const TAILS = list(
  "©|copyright|all rights reserved|reporting by|editing by|compiled by|translated by|contributed to|contributed reporting|with files from|with reports from|with report from|with reporting from|with information from|with input from|on twitter|on instagram|on facebook|on bluesky|can be reached|may be reached|have a tip|have any tips|have a story|have a question|news tip|get in touch with us|get in touch by|email us at|e-mail us at|get in touch at|get in touch:|let us know|sign up|subscribe|newsletter|join our|join the conversation|comment below|comments below|comments section|download our|download the|first published|zuerst bei|zuerst erschienen|originalartikel|a version of this|in the print|print edition|updated at|correction:|editor’s note|editor's note|views expressed|opinions expressed|views and opinions|affiliate|earn a commission|earn commission|a commission from|a commission if|a commission on|has more on|has more about|if you buy|if you purchase|more ap |donate|independent journalism|staff writer|staff reporter|is a reporter|is a writer|is a journalist|is a correspondent|is a contributor|is a columnist|is an editor|is an author|is the author|is a senior|is a freelance|is a fellow|is a professor|is an analyst|is a staff|covers the|loading content|material der|mit material|fehler gefunden|übersetzt|übersetzung|aus dem englischen|der autor |die autorin |ist redakteur|ist korrespondent|ist journalist|abonn|folgen sie|avec afp|suivez|inscrivez|con información de|síguenos|suscríb|sigue toda|inscreva|assine|com informações|riproduzione riservata|iscriviti|seguici|volg ons|責编|责编|责任编辑|来源：|저작권|무단 전재|حمل الآن|تابع",
);
/** These too where the line says little else. */
const SHORT_TAILS = list(
  'for more information|for further information|for more on|to read more|to learn more|to find out more',
);
const TAIL_STARTS = list(
  'source:|sources:|contributing:|more from |citation:|provided by |more information:|via |follow |contact |reach |email |e-mail |write to |this article is|this article may|this article contains|this story is|this story may|this story contains|this post may|stand:|updated |more ap|más información|for the latest |for more news|redaktion:|red,',
);

/** Calls to sign up, buy or follow, wherever they stand. */
const PROMOS = list(
  "sign up for|sign up to|sign up here|sign up now|signing up|subscrib|newsletter|join our|join us on|join the conversation|follow us|like us on|download our|download the app|download the free|earn a commission|earn commission|receive a commission|affiliate commission|small commission|affiliate link|like this story|for more stories like this|share it with|our whatsapp|whatsapp channel|whatsapp-kanal|telegram channel|google news|breaking news alert|push notification|become a member|create a free account|already a subscriber|already have an account|click here to|click here for|log in to|support our journalism|independent journalism|abonnier|jetzt anmelden|jetzt testen|jetzt lesen|affiliate|s’abonner|s'abonner|inscrivez-vous|abonnez|suscríb|suscrib|únete|canal de whatsapp|síguenos en|sigue en|inscreva-se|assine|clique aqui|iscriviti|abonneer|meld je aan|prenumerera|tilmeld|tilaa |zapisz się|подписывайтесь|подписаться|підпис|会員登録|会員限定|구독|اشترك|ein klick für den datenschutz",
);

/** What sites print on their own behalf: never of the article, wherever it stands. */
const NOTICES = list(
  'if you purchase a product or|may earn an affiliate|may earn a commission|affiliate-links handelt|sind affiliate-links|affiliate-links:|affiliate-links enthalten|may receive compensation|invitation-only community|to your inbox|use cookies|cookies to |sign in to continue|by emailing us|share your thoughts with|about the author|independently chosen by|verantwortung für den inhalt|ctrl+enter|ctrl + enter|zum folgen bitte|follow this author|maschinelle übersetzung',
);

const DATED_STARTS = list(
  'published|posted|updated|last updated|first published|created|stand|publiziert|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|opdateret|julkaistu|online seit',
);
const DATED = [
  /^.{0,24}\b\d{1,2}[:.h]\d{2}\b.{0,40}$/,
  /\d (?:min(?:ute)?s?|hours?|days?) ago$|^(?:vor|il y a|hace|há) \d+ \S+$/,
  /^.{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,40}$/,
  /^(?:\S{4,12},? )?\d{1,2}[. ]+\S{3,12},? \d{4}.{0,40}$/,
  /^.{0,30}\d+ ?(?:min|minutes?|mins|minuten|minutos|minuti)\.? (?:read|lesezeit|de lectura|de leitura|di lettura)/,
];

const startsAny = (text: string, starts: string[]): boolean => starts.some((start) => text.startsWith(start));
const holdsAny = (text: string, parts: string[]): boolean => parts.some((part) => text.includes(part));

/** Lower case without the marks a line may begin with. */
const opened = (text: string): string => text.toLowerCase().replace(/^[\s>»›→•▶*|–—-]+/, '');

/** Words alone: for comparing whole labels. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~’‘“”«»…·•|–—【】▶►]+/g, ' ')
    .trim();

export function isLeadIn(text: string): boolean {
  const line = opened(text);
  if (text.length > 260) return text.length <= 600 && /^(?:watch|listen|read|video|audio) \| /.test(line);
  const start = LEADS_AWAY.find((phrase) => line.startsWith(phrase));
  if (start === undefined) return false;
  return !LEADS_AWAY_MARKED.has(start) || /^.{0,40}?[:|–—]/.test(line) || line.length <= start.length + 20;
}

/** "Read also" and nothing else: what it leads to stands after it. */
export const isBareLeadIn = (text: string): boolean =>
  text.length <= 40 && LEADS_AWAY.includes(opened(text).replace(/[\s:.…]+$/u, ''));

export function isLabel(text: string): boolean {
  if (text.length > 80) return false;
  const words = bare(text);
  return (
    LABELS.has(words) ||
    startsAny(words, LABEL_STARTS) ||
    /^(?:popular|trending|featured|related|latest|top|recommended|more|most) (?:read|viewed|videos?|stor(?:y|ies)|articles?|posts?|news|content|topics|coverage|for you)$/.test(
      words,
    ) ||
    /^(?:image )?\d{1,3}(?: of \d{1,3}| \d{1,3})?$|^(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo d[ei] (?:leitura|lettura)|leestijd) \d/.test(
      words,
    )
  );
}

export function isCredit(text: string): boolean {
  if (text.length > 160) return false;
  const line = text.toLowerCase();
  if (startsAny(line, CREDITS)) return true;
  if (text.length > 90 || /[.!?]["”’]?$/.test(text)) return false;
  const end = line.replace(/[)\].\s]+$/, '');
  return AGENCIES.some(
    (agency) => end.endsWith(agency) && !/\w/.test(end.charAt(end.length - agency.length - 1)),
  );
}

export function isTailLine(text: string): boolean {
  if (text.length > 500) return false;
  const line = opened(text);
  return (
    startsAny(line, TAIL_STARTS) ||
    holdsAny(line, TAILS) ||
    (text.length < 200 && holdsAny(line, SHORT_TAILS)) ||
    /^from the .{4,40} edition$|^th(?:is|e) (?:story|article) (?:was )?originally published (?:on )?\w+\.? \d/.test(
      line,
    )
  );
}

export const isNotice = (text: string): boolean =>
  text.length <= 900 && holdsAny(text.toLowerCase(), NOTICES);

export const isPromo = (text: string): boolean => text.length <= 350 && holdsAny(text.toLowerCase(), PROMOS);

export function isDated(text: string): boolean {
  if (text.length > 110 || !/\d/.test(text)) return false;
  const line = opened(text);
  return startsAny(line, DATED_STARTS) || DATED.some((pattern) => pattern.test(line));
}

/** Nothing but a day and the time on it. */
export const isMoment = (text: string): boolean =>
  text.length <= 40 &&
  /^\d{1,2}[./]\s?\d{1,2}[./]\s?(?:20)?\d\d[\s,|•-]{0,4}(?:\d{1,2}[:.]\d\d)?\s?(?:uhr|h|hs|hrs)?\.?$/i.test(
    text,
  );

export const isAddress = (text: string): boolean =>
  text.length <= 120 &&
  /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$|^(?:twitter|facebook|instagram)\.com\/\S+$|^@\w+$/i.test(text);

/** Does it end as a sentence does? Thai, Lao, Khmer and the like end without a mark. */
export const endsSentence = (text: string): boolean =>
  /[.!?…:;。！？؟۔।॥։”"'»’)\]』」】\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]\s*$/.test(text);

/** Length in the measure of alphabetic scripts: a Chinese or Japanese character says about as much as three letters. */
export function weightOf(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return text.length + 2 * dense;
}

/** Lines that break an article off for those who have not paid. */
const OFFERS = list(
  'to continue reading|to read the rest of|to read the full story|to read the full article|to keep reading|get full access|unlock this article|article is for subscribers|story is for subscribers|content is for subscribers|reserved for subscribers|exclusive to subscribers|weiterlesen mit|jetzt weiterlesen|um weiterzulesen|artikel weiterlesen|artikel freischalten|exklusiv für abonnent|la suite est réservée|réservé aux abonnés|réservée aux abonnés|pour lire la suite|% de cet article|para seguir leyendo|para continuar leyendo|exclusivo para suscriptores|solo para suscriptores|para continuar lendo|para continuar a ler|exclusivo para assinantes|per continuare a leggere|riservato agli abbonati|om verder te lezen|alleen voor abonnees|exclusief voor abonnees|læs resten af artiklen|for at læse videre|for at læse resten|kun for abonnenter|for å lese videre|les resten av|for å lese resten|för att läsa vidare|läs resten av|för att läsa resten|vain tilaajille|jatkaaksesi lukemista|aby czytać dalej|dla prenumeratorów|dla subskrybentów|jen pro předplatitele|pro předplatitele|csak előfizetőknek|чтобы продолжить чтение|только для подписчиков|лише для передплатників|続きを読むには|有料会員|有料記事|订阅后继续|구독자 전용|للمشتركين فقط',
);
/** Words that an offer needs, beginnings of them for the most part. */
const TRADE = list(
  'subscri|a member|members|sign in|log in|register|abonn|anmelden|registrier|suscri|suscrí|regístr|inicia sesión|assin|iniciar sessão|inicie sessão|abbona|accedi|inloggen|prenumer|logga in|logg inn|log ind|tilaa|kirjaudu|zaloguj|subskry|předplat|přihl|előfizet|подпис|войти|передплат|увійти|会員|ログイン|订阅|登录|구독|로그인|اشترك|المشترك',
);

export const opensOffer = (text: string): boolean =>
  text.length <= 180 && holdsAny(text.toLowerCase(), OFFERS);

export const trades = (text: string): boolean => holdsAny(text.toLowerCase(), TRADE);

/** "3 comments": what readers wrote begins. */
export const opensComments = (text: string): boolean =>
  text.length < 40 &&
  /^\(?\d{1,6}\)? (?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|kommenttia|komentarzy|komentarze|yorum|комментари[йяев]+)$/i.test(
    text.trim(),
  );
