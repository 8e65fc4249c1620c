import { squash } from './dom';
import type { Topic } from './types';

/** Section names and keywords of newsrooms in several languages, by the topic they stand for. Whole words, squashed. */
const WORDS: [Topic, string][] = [
  [
    'sport',
    'sport sports deporte deportes desporto esporte esportes sporten sportas spor olahraga urheilu sportul football soccer fussball futbol calcio voetbal fotbal nba nfl mlb nhl tennis cricket rugby golf f1 formula olympics olympia basketball baseball hockey bundesliga спорт رياضة ורזש ספורט 体育 スポーツ 스포츠 kriket boxing mma motorsport cycling mls wwe ufc nascar ncaa wnba premier-league champions-league serie-a la-liga ligue-1 super-bowl world-cup college-football college-basketball volleyball handball futebol fotboll athletics leichtathletik 體育',
  ],
  [
    'weather',
    'weather wetter meteo clima tiempo vejr vaer vader saa pogoda pocasi weer cuaca погода طقس 天气 天気 날씨',
  ],
  [
    'health',
    'health gesundheit sante salud saude salute gezondheid halsa sundhed helse terveys zdrowie zdravi saglik kesehatan coronavirus covid covid19 covid-19 pandemic medicine medizin wellness здоровье здоров صحة בריאות 健康 건강 wellbeing nutrition fitness ernahrung nutricion mental-health hospital hospitals nhs vaccine vaccines cancer diabetes obesity weight-loss disease diseases medical sanita corona كورونا 医療 医疗 보건',
  ],
  [
    'science and technology',
    'science technology tech wissenschaft technik digital wissen sciences techno tecnologia ciencia scienza tecnologie wetenschap vetenskap teknik videnskab teknologi tiede teknologia nauka technologia bilim teknoloji sains space ai gadgets internet cybersecurity technologies наука технологии علوم تكنولوجيا טכנולוגיה 科技 科学 テクノロジー 과학 computing software startups netzwelt nasa astronomy physics biology apple iphone ipad android google microsoft smartphone smartphones linux open-source phishing cybercrime cyberattack informatica informatique robotics artificial-intelligence kunstliche-intelligenz inteligencia-artificial intelligenza-artificiale intelligence-artificielle social-media テック',
  ],
  [
    'environment',
    'environment climate umwelt klima environnement climat medioambiente clima-y-medio-ambiente meio-ambiente ambiente milieu miljo ymparisto srodowisko zivotni-prostredi cevre lingkungan nature green sustainability planet ecology wildlife экология بيئة סביבה 环境 環境 환경 climate-change planete pollution biodiversity recycling emissions conservation global-warming climate-crisis',
  ],
  [
    'economy, business and finance',
    'business economy economic finance money markets market wirtschaft finanzen boerse borse economie argent bourse economia negocios mercados finanzas economy-business ekonomi naringsliv erhverv talous biznes gospodarka ekonomika bisnis keuangan companies industry real-estate banking investing cryptocurrency crypto energy экономика бизнес اقتصاد כלכלה 财经 经济 経済 경제 dinheiro patrimoine entreprises handel naeringsliv borsen retail trade tariff tariffs inflation taxes steuern bitcoin blockchain cripto criptovalute kryptowahrung ipo ipos stocks stock-market personal-finance immobilien agriculture landwirtschaft agricultura consumer verbraucher 金融 財經 ビジネス 경영',
  ],
  [
    'politics and government',
    'politics political politik politique politica elections election government parliament congress white-house bundestag wahlen gouvernement gobierno governo eleicoes elecciones elezioni politiek verkiezingen val valg vaalit politiikka polityka volby politika siyaset pemilu diplomacy policy политика سياسة פוליטיקה 政治 정치 innenpolitik aussenpolitik inrikes campaign senate us-wahl wahlkampf presidential republicans democrats gop legislation brexit parlament parlamento regierung asylpolitik migrationspolitik 選挙',
  ],
  [
    'crime, law and justice',
    'crime court courts justice law legal police kriminalitaet justiz polizei faits-divers justicia sucesos policia crimen giustizia cronaca-nera justitie krim kriminalitet rikos prawo kriminal hukum criminal murder fraud trial verdict правосудие криминал происшествия جريمة משפט 法律 犯罪 segurança-publica blaulicht arrest arrests shooting shootings kidnapping kidnapped robbery theft rape homicide prison lawsuit supreme-court gun-violence recht droit derecho corruption korruption korupce corrupcion corruzione mafia tutuklama 警察 裁判',
  ],
  [
    'conflict, war and peace',
    'war conflict ukraine-war krieg guerre guerra oorlog krig sota wojna valka savas perang military defence defense terrorism gaza ukraine war-in-ukraine russland-ukraine-krieg israel-hamas война حرب מלחמה 战争 戦争 전쟁 ukrainekrieg nahost taliban hostage hostages airstrike airstrikes troops army navy nato ceasefire missile missiles nuclear-weapons hezbollah hamas isis bundeswehr verteidigung difesa defensa armee',
  ],
  [
    'disaster, accident and emergency incident',
    'disaster accident accidents earthquake flood floods wildfire wildfires hurricane katastrophe unfall incendies inondations terremoto inundaciones incendio acidente ulykke onnettomuus wypadek deprem banjir gempa bencana катастрофа زلزال 事故 災害 explosion typhoon cyclone tsunami landslide avalanche bushfire bushfires plane-crash',
  ],
  [
    'education',
    'education schools school university universities bildung schule hochschule enseignement educacion educacao istruzione scuola onderwijs utbildning uddannelse utdanning koulutus edukacja skolstvi egitim pendidikan campus students образование تعليم חינוך 教育 교육 teachers college higher-education',
  ],
  [
    'arts, culture, entertainment and media',
    'culture entertainment arts art music film films movies movie tv television books theatre theater celebrity celebrities media kultur musik kino feuilleton unterhaltung cinema musique livres cultura espectaculos musica cine libros entretenimento televisao spettacoli libri cultuur muziek noje kulttuuri viihde kultura rozrywka sanat hiburan showbiz hollywood bollywood gaming games television-radio stars people culture-arts культура ثقافة תרבות 文化 娱乐 エンタメ 문화 연예 televisie medien medias netflix disney streaming concert concerts album oscars grammys emmys country-music pop-music hip-hop k-pop anime comics opera museum museums reality-tv video-games xbox playstation nintendo fernsehen literatur literature literatura diversao فن 芸能 音楽 映画 影视',
  ],
  [
    'labour',
    'labour labor jobs employment unions strike strikes arbeit karriere emploi travail empleo trabajo trabalho lavoro werk arbete arbejde praca zamestnani istihdam workers careers труд warnstreik streik streiks greve huelga sciopero gewerkschaft wages minimum-wage',
  ],
  [
    'religion',
    'religion religions church kirche glaube eglise iglesia chiesa kerk kyrka kirke kirkko kosciol vatican pope islam faith религия دين יהדות 宗教 종교 prayer bible christianity catholic catholics judaism hinduism ramadan',
  ],
  [
    'lifestyle and leisure',
    'lifestyle life travel food recipes fashion style home garden reise essen mode leben voyage cuisine recettes viajes recetas moda gastronomia estilo viagem turismo viaggi cucina reizen eten resor mat rejser mad reise matkailu podroze cestovani yasam gaya-hidup wisata kuliner tourism dining leisure auto cars motors motor путешествия نمط-حياة 旅游 生活 旅行 여행 beauty restaurants cooking recipe gardening pets shopping gift-guide gift-guides kaufberatung casa hogar maison wohnen hotels restaurant wine suv suvs car-news car-reviews еда グルメ 美食 汽车 자동차',
  ],
  [
    'society',
    'society gesellschaft societe sociedad sociedade societa samenleving samhalle samfund samfunn yhteiskunta spoleczenstwo spolecnost toplum immigration migration gender family lgbtq demographics race panorama общество مجتمع חברה 社会 사회 welfare homeless homelessness poverty refugees asylum asyl migrants racism abortion housing inequality',
  ],
  [
    'human interest',
    'human-interest viral odd weird offbeat buntes insolite curiosidades people-stories kurioses vermischtes good-news royal-family royals',
  ],
];

const TOPIC_OF = new Map<string, Topic>();
for (const [topic, words] of WORDS) {
  for (const word of words.split(' ')) if (!TOPIC_OF.has(word)) TOPIC_OF.set(word, topic);
}

/**
 * The top-level subject, from what the newsroom files the article under: its section first, then the folders of its
 * address, then its keywords by vote. Null where all three are silent.
 */
export function topicOf(section: string | null, address: string, keywords: string[]): Topic | null {
  const bySection = section ? vote(section.split(/[,/|>;]/)) : null;
  if (bySection) return bySection;
  return vote(folders(address)) ?? vote(keywords.slice(0, 30));
}

function folders(address: string): string[] {
  try {
    const url = new URL(address);
    const host = url.hostname.split('.')[0] ?? '';
    return [host, ...url.pathname.split('/').slice(1, -1)].slice(0, 6);
  } catch {
    return [];
  }
}

/** Letters that Unicode does not take apart, as addresses spell them. */
const SPELLED: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i', đ: 'd' };

const plain = (name: string): string =>
  squash(name.normalize('NFD').replace(/\p{Mn}/gu, '')).replace(/[ßłøæœıđ]/g, (letter) => SPELLED[letter]!);

/** The first name that is known as a whole; else the topic most of the names' words speak for. */
function vote(names: string[]): Topic | null {
  const votes = new Map<Topic, number>();
  for (const name of names) {
    const words = plain(name.slice(0, 100));
    const whole = TOPIC_OF.get(words.replaceAll(' ', '-')) ?? TOPIC_OF.get(squash(name.slice(0, 100)));
    if (whole) votes.set(whole, (votes.get(whole) ?? 0) + 2);
    else
      for (const word of words.split(' ')) {
        const topic = TOPIC_OF.get(word);
        if (topic) votes.set(topic, (votes.get(topic) ?? 0) + 1);
      }
  }
  let best: Topic | null = null;
  for (const [topic, count] of votes) if (count > (best ? votes.get(best)! : 0)) best = topic;
  return best;
}
