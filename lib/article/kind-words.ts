import type { TextKind } from './types';

/**
 * What newsrooms call their sections, folders and headings, by kind: whole names, in the form of `slugOf`. A name that
 * means another thing as often (“blog”, “ideas”, “live” of a television channel) is not among them.
 */
export const NAMES: Readonly<Record<Exclude<TextKind, 'news'>, string>> = {
  opinion: `opinion opinions op-ed op-eds oped comment commentary commentisfree comment-is-free editorial editorials column columns
    columnist columnists viewpoint viewpoints guest-column guest-commentary letters letters-to-the-editor voices perspective
    perspectives opinion-analysis news-opinion views
    meinung meinungen kommentar kommentare kolumne kolumnen leitartikel gastbeitrag gastbeitraege gastkommentar debatte
    opinion-y-analisis opiniones columna columnas columnistas tribuna tribunas editoriales firmas articulos-de-opinion
    tribune tribunes chronique chroniques edito editos idees debats opinions-et-debats points-de-vue
    opinione opinioni commento commenti editoriale editoriali lettere
    opiniao colunas coluna colunistas artigos artigo-de-opiniao
    opinie opinies commentaar columnisten mening meninger debatt debat kronikk kronik ledare ledere leder asikt kultur-och-debatt
    mielipide mielipiteet paakirjoitus kolumnit publicystyka felieton felietony komentarze nazory komentare komentar velemeny
    opinii editoriale gorus gorusler yorum yazarlar kose-yazilari opini kolom tajuk y-kien goc-nhin
    мнение мнения колонка колонки комментарии авторские-колонки думка думки погляди γνωμη γνωμες αποψεις
    رأي الرأي آراء مقالات مقالات-الرأي افتتاحية دیدگاه یادداشت דעות דעה
    社説 論説 オピニオン コラム 意见 观点 评论 社论 社評 評論 사설 오피니언 칼럼 विचार राय संपादकीय मत सम्पादकीय মতামত`,
  analysis: `analysis news-analysis analyses analyse analysen analisis analisi analise analiza analizy analyysi analys analyser
    analiz analyse-et-decryptage decryptage decryptages analisis-politico explainer explainers
    анализ аналитика аналітика αναλυση αναλυσεις تحليل تحليلات ניתוח 解説 分析 해설 विश्लेषण`,
  sponsored: `sponsored sponsored-content sponsored-post sponsored-posts sponsored-article advertorial advertorials paid-content
    paid-post paid-partner-content partner-content partnercontent branded-content brandcontent brandvoice brand-voice brand-studio
    brandpost native-advertising advertisement advertisement-feature advertising-feature advertiser-content promoted-content
    promoted paid-program paid-promotion
    anzeige anzeigen sonderveroeffentlichung sonderveroffentlichung publireportage verlagsbeilage-anzeige gesponsert
    contenido-patrocinado patrocinado patrocinados contenido-de-marca publirreportaje publirreportajes brandeds
    contenu-sponsorise sponsorise contenu-partenaire publi-redactionnel publiredactionnel publi-reportage contenu-de-marque
    contenuto-sponsorizzato sponsorizzato sponsorizzati contenuti-sponsorizzati
    conteudo-patrocinado conteudo-de-marca publieditorial informe-publicitario estudio-de-conteudo
    annons annonce annoncorbetalt reklame sponset kommersielt-samarbeid betalt-innhold mainos kaupallinen-yhteistyo
    gesponsord betaalde-inhoud artykul-sponsorowany material-partnera materialy-partnera reklama komercni-sdeleni
    реклама на-правах-рекламы партнерский-материал спецпроект محتوى-ممول إعلان محتوى-برعاية
    広告 タイアップ 広告企画 推广 赞助内容 贊助 광고 협찬 sponsorlu reklam advertorial-berita`,
  'press-release': `press-release press-releases pressrelease pressreleases news-release news-releases pr-newswire prnewswire
    globenewswire business-wire businesswire ein-presswire
    pressemitteilung pressemitteilungen pressemeldung pressemeldungen presseportal
    comunicado comunicados comunicado-de-prensa comunicados-de-prensa nota-de-prensa notas-de-prensa
    communique-de-presse communiques-de-presse comunicato-stampa comunicati-stampa comunicati comunicado-de-imprensa
    pressmeddelande pressmeddelanden pressemeddelelse pressemelding persbericht persberichten tiskova-zprava tiskove-zpravy
    komunikat-prasowy lehdistotiedote пресс-релиз пресс-релизы прес-реліз بيان-صحفي プレスリリース 보도자료 新闻稿 basin-bulteni`,
  'live-blog': `liveblog live-blog liveblogs live-updates live-update live-coverage liveticker live-ticker newsticker-live
    en-direct en-vivo envivo minuto-a-minuto diretta in-diretta diretta-live ao-vivo aovivo na-zywo relacja-na-zywo
    онлайн-трансляция прямой-эфир بث-مباشر تغطية-مباشرة ライブ速報 실시간 canli-anlatim`,
  review: `review reviews film-reviews movie-reviews book-reviews music-reviews theatre-reviews tv-reviews restaurant-reviews
    rezension rezensionen filmkritik buchkritik kritiken resena resenas critica-de-cine critica-de-libros
    critique-cinema critiques recensione recensioni resenha resenhas critica-de-cinema recensie recensies recension recensioner
    anmeldelse anmeldelser anmeldelser-og-kritik arvostelu arvostelut recenze recenzja recenzje inceleme
    рецензия рецензии рецензія مراجعة مراجعات レビュー 書評 影评 书评 리뷰 समीक्षा`,
};

/** Lines that stand alone above or below a text and say what it is. */
export const LINES: readonly [kind: TextKind, line: RegExp][] = [
  [
    'sponsored',
    /^(?:sponsored(?: content| by .{1,60})?|paid (?:content|post|for by .{1,60})|advertorial|advertis(?:ement|ing) feature|(?:this (?:is|content|article|post) (?:is )?)?(?:sponsored|paid (?:content|post)|partner content)\b.{0,100}|advertiser content.{0,60}|bezahlter inhalt|anzeige|sonderveröffentlichung|contenido patrocinado|contenu (?:sponsorisé|partenaire|proposé par .{1,60})|contenuto sponsorizzato|conteúdo patrocinado|artykuł sponsorowany|на правах рекламы|محتوى ممول|광고|提供[:：].{1,40})\.?$/iu,
  ],
  [
    'opinion',
    /\b(?:(?:views|opinions) expressed (?:in|here|by|are)|(?:opinions|views) are (?:his|her|their|the author[’']s) own|opiniones expresadas|opinions exprimées|opinioni espresse|opiniões expressas|gastbeiträge geben|in ihren gastbeiträgen)/iu,
  ],
  [
    'press-release',
    /\/PRNewswire\/|\(BUSINESS WIRE\)|\(?GLOBE ?NEWSWIRE\)?|^FOR IMMEDIATE RELEASE|^\(?ots\)?\s?[-–:]|\/PRNewswire-|\(ACN Newswire\)|\(EZ Newswire\)/u,
  ],
];

/** Lower case without accents, words joined by hyphens: how a name stands in an address. */
export function slugOf(name: string): string {
  return name
    .slice(0, 80)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
