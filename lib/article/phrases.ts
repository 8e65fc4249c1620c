/**
 * What newsrooms print around their prose, in the languages they print it in. All patterns are anchored or bounded and
 * are matched against short texts only.
 */

/** "Read more: …": a line that leads to another article. */
const LEAD_IN =
  /^[^\p{L}\p{N}]{0,3}(?:read (?:more|also|next|the full)|also read|(?:also )?(?:see|read|watch|listen)(?: (?:also|more|now|here|on|this))?(?= ?[:|–—-])|related(?: (?:article|articles|story|stories|content|news|coverage|video|videos|links?))?(?= ?[:|–—-]|$)|more (?:on|from|about|stories|news)(?: .{0,60})?(?= ?[:|–—-]|$)|more(?= ?:)|click here|don[’']t miss|you (?:may|might) (?:also )?(?:like|be interested)|recommended|in pictures|up next|go deeper|explore more|watch (?:this|the video|below|live)|listen to (?:this|the)|view this post|lesen sie|lies (?:auch|hier|mehr)|mehr (?:zum thema|dazu|lesen|infos?)|auch interessant|das könnte sie|siehe auch|zum (?:artikel|thema|video)(?= ?[:|–—-]|$)|hier (?:lesen|finden) sie|lire (?:aussi|notre|également|la suite)|à lire|voir aussi|lea (?:también|además|más)|lee (?:también|además|más)|también te puede|te puede interesar|ver también|mira también|le puede interesar|leia (?:mais|também)|veja (?:mais|também)|saiba mais|leggi anche|leggi (?:di più|altro)|potrebbe interessarti|guarda anche|approfondisci|lees (?:ook|meer|hier)|bekijk ook|læs (?:også|mere)|läs (?:också|mer|även)|les (?:også|mer)|lue (?:myös|lisää)|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|čtěte (?:také|více|dále)|přečtěte si|olvassa|citește (?:și|mai)|baca (?:juga|selengkapnya)|ayrıca oku|ilgili haber|xem thêm|đọc (?:thêm|tiếp)|читайте (?:также|ещё|еще|далее)|смотрите также|по теме|читайте також|прочетете|关联阅读|相关阅读|延伸阅读|推荐阅读|関連記事|あわせて読みたい|관련 ?기사|اقرأ (?:أيضا|أيضاً|المزيد)|إقرأ|طالع أيضا|בנוסף|קראו (?:גם|עוד)|funda olunye)/iu;

/** A line that only names what stands beside it. */
const LABEL =
  /^[^\p{L}\p{N}]{0,3}(?:advertisement|advert|sponsored|promoted|story continues below.{0,30}|article continues.{0,40}|continue reading.{0,20}|scroll (?:down|to).{0,30}|loading.{0,12}|share(?: this.{0,20})?|comments?|tags?|tagged in|topics|filed under|highlights|text size|print|save|listen|watch|video|photos?|gallery|image|images?|view gallery|full screen|slideshow|latest|trending|top stories|editors?[’'] picks?|read next|more|see also|related.{0,30}|most (?:read|popular)|popular|recommended.{0,20}|you (?:may|might) also like.{0,12}|(?:want )?more stories.{0,20}|more from .{1,30}|more about|sources?|image \d+ of \d+|\d+ of \d+|\d+ ?\/ ?\d+|anzeige|werbung|weitere (?:informationen|artikel|themen)|schlagwörter.{0,30}|themen|quelle|publicité|sur le même sujet|publicidad|noticias? relacionadas?|etiquetas|temas|publicidade|relacionadas|pubblicità|argomenti|advertentie|annonce|annons|mainos|reklama|reklam|реклама|теги|关键词|广告|広告|関連キーワード|おすすめ情報|광고|إعلان|פרסומת|letture|kommentare?|commentaires?|comentarios|para saber más|tambi[eé]n te puede interesar|bitte beachten|ad block users?.{0,20}|box (?:auf|zu)klappen.{0,30}|personen-box.{0,60})[^\p{L}\p{N}]{0,3}$/iu;

/** Who owns the picture. */
const CREDIT =
  /^[(\[]?\s?(?:(?:photo|image|picture|video|file|illustration|graphic|foto|bild|fotos|imagen|imagem|photos|photograph)s?\s?(?:credits?|by|courtesy|source|via|:|\/|©)|credits?\s?:|source\s?: .{0,40}$|quelle\s?:|crédit|fuente\s?:|fonte\s?:|©|\(c\) |ap photo|afp|getty images|reuters)/iu;
const AGENCY_END =
  /(?:getty(?: images)?|ap photo|associated press|afp|reuters|shutterstock|istock|picture[- ]alliance|imago|dpa|unsplash|wikimedia(?: commons)?|epa|ap|efe|ansa|zuma(?: press)?)\s?[).\]]?$/iu;

/** Lines that end an article without being of it. */
const TAIL =
  /©|\(c\) ?\d{4}|\bcopyright\b|all rights reserved|(?:additional |with )?(?:reporting|editing|writing|compiled|translated) by\b|contributed (?:to|reporting)|with (?:files|reports?|additional reporting|information|input) (?:from|by)|^(?:source|via|sources)\s?:|^follow\b|follow (?:him|her|them|us|me|@)|on twitter\b.{0,60}$|on (?:x|instagram|facebook|bluesky|threads)\b.{0,40}$|^(?:contact|reach|email|e-mail|write to)\b|(?:can|may) be reached|have (?:a |any )?(?:tips?|news|story|question|thoughts)|news tip|get in touch|let us know|sign up|subscribe|newsletter|join (?:our|the|us)|download (?:our|the)|first published|this (?:article|story|piece|post|report) (?:is|may|contains)|a version of this|appeared in (?:the )?.{0,60}(?:print|edition|issue)|updated? (?:at|on|:)|correction\s?:|editor[’']s note|the views? (?:and opinions )?expressed|opinions expressed|(?:affiliate|commission)|if you (?:buy|purchase)|more (?:ap|on|from|about)\b.{0,60}(?:https?:|:)|for (?:more|further) (?:information|on|about|news)|to (?:read|learn|find out) more|support (?:our|us|independent)|donate|is (?:a|an|the) .{0,60}(?:reporter|editor|writer|correspondent|columnist|journalist|contributor|producer|author|analyst|fellow|professor)|covers .{3,80} for|(?:is|are) (?:a )?staff|quantities may be limited|loading content|(?:^|\W)(?:red|dpa|afp|apa|sda|ots|ap|reuters)[/.,]|stand:|mit material|fehler gefunden|übersetz|aus dem englischen|der autor|die autorin|ist (?:redakteur|korrespondent|journalist|autor)|newsletter|abonn|folgen sie|avec afp|suivez|inscrivez|con información de|síguenos|suscríb|sigue (?:a|toda)|siga (?:o|a|no)|inscreva|assine|com informações|riproduzione riservata|iscriviti|seguici|volg ons|følg|följ|seuraa|責编|责编|责任编辑|编辑[:：]|来源|記者|기자|저작권|무단|حمل|تابع/iu;

/** Calls to sign up, buy or follow, wherever they stand. */
const PROMO =
  /sign(?:ing)? up (?:for|to|here|now)|subscrib|newsletter|join (?:our|us on|the conversation)|follow us|like us on|download (?:our|the) (?:free )?app|(?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?commission|affiliate links?|like this story|ethics statement|share it with|our whatsapp|whatsapp channel|telegram channel|google news|breaking news alerts|push notifications|become a member|create a free account|already (?:a subscriber|have an account)|log in to|support (?:our|independent) journalism|abonnier|jetzt (?:anmelden|testen|lesen)|affiliate|s[’']abonner|inscrivez-vous|abonnez|suscr[ií]b|únete|canal de whatsapp|sigue(?:nos)? en|inscreva-se|assine|clique aqui|iscriviti|abonneer|meld je aan|prenumerera|tilmeld|abonner|tilaa|zapisz się|подпис(?:ывайтесь|аться)|підпис|会員登録|会員限定|구독|اشترك|mobil-app|ein klick für den datenschutz/iu;

const DATED =
  /^(?:(?:first )?(?:published|posted|updated|last updated|created|stand|publiziert|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|opdateret|julkaistu|online seit)\b.{0,60}\d|.{0,24}\d{1,2}[:.h]\d{2}\b.{0,40}$|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,40}$|\d{1,2}[. ]+\p{L}{3,12}\.?,? \d{4}.{0,40}$|.{0,30}\d+ ?(?:min(?:ute)?s?\.?|Minuten|minutos|minuti) (?:read|lesezeit|de lectura|de leitura|di lettura))/iu;

const URL_ONLY =
  /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$|^(?:twitter|facebook|instagram)\.com\/\S+$|^@\w+$/i;

const within = (text: string, limit: number, pattern: RegExp): boolean =>
  text.length <= limit && pattern.test(text);

export const isLeadIn = (text: string): boolean => within(text, 260, LEAD_IN);
export const isLabel = (text: string): boolean => within(text, 80, LABEL);
export const isCredit = (text: string): boolean =>
  within(text, 160, CREDIT) || (within(text, 90, AGENCY_END) && !/[.!?]["”’]?$/.test(text));
export const isTailLine = (text: string): boolean => within(text, 500, TAIL);
export const isPromo = (text: string): boolean => within(text, 350, PROMO);
export const isDated = (text: string): boolean => within(text, 110, DATED);
export const isAddress = (text: string): boolean => within(text, 120, URL_ONLY);

/** Does it end as a sentence does? Thai, Lao, Khmer and the like end without a mark. */
export const endsSentence = (text: string): boolean =>
  /[.!?…:;。！？؟۔।॥։።”"'»’)\]』」】]\s*$/u.test(text) ||
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]\s*$/u.test(text);

/** Length in the measure of alphabetic scripts: a Chinese or Japanese character says about as much as three letters. */
export function weightOf(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0;
  return text.length + 2 * dense;
}
