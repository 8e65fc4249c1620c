import { fold, squash } from './dom';
import { isCredit } from './phrases';
import { isNode, listOf, plainText, resolve, stringOf, typesOf, type Structured } from './structured';

/** Meta tags that name the author, the plainest first. */
const tagsOf = ({ meta }: Structured): string[] => [
  'author',
  ...[...meta.keys()].filter((key) => /^(?!twitter|web_).*(?:author|creator)(?:[._]?name)?$|^byl$/.test(key)),
  ...(/written|author|autor|by/i.test(meta.get('twitter:label1')?.[0] ?? '') ? ['twitter:data1'] : []),
];

const MAX_AUTHORS = 20;
/** More names than this under one mark are a list of writers, not a byline. */
const MOST_SHOWN = 4;

/** Every person the page names as its author, as printed, without "By", roles, agencies or addresses. */
export function authorsOf(data: Structured, siteName: string | null): string[] {
  const editors = data.claims.bylines.flat().flatMap((text) => EDITOR.exec(text)?.[1] ?? []);
  const clean = (names: string[]) => personsOf(names, siteName, data.claims.url);
  const shown = data.claims.bylines
    .map((texts) =>
      clean(texts.filter((text) => !isCredit(text))).filter(
        (name) => isWritten(name, texts) && !editors.includes(name),
      ),
    )
    .map((names) => withoutButtons(names, data.claims.bylines.flat()))
    .filter((names) => names.length > 0 && names.length <= MOST_SHOWN);
  const all = clean(claimedAuthors(data)).filter((name) => !(shown.length > 0 && editors.includes(name)));
  const written = all.filter((name) => isWritten(name));
  const claimed = written.length > 0 ? written : all;
  if (claimed.length > 0)
    return [
      ...fuller(claimed, clean(data.meta.get('author')?.slice(0, 1) ?? [])),
      ...othersBeside(data, claimed),
    ];
  const seen = shown[0] ?? [];
  for (const key of tagsOf(data)) {
    const tagged = data.meta.get(key) ?? [];
    const named = clean(tagged.filter((text) => tagged.length === 1 || !isCredit(text))).filter((name) =>
      isWritten(name),
    );
    // A tag may list everyone who had a part in it, or put the surname first.
    const doubtful = named.length > MOST_SHOWN || named.every((name) => !name.includes(' '));
    const isHouse =
      seen.some((name) => name.includes(' ')) &&
      named.every((name) => isOutlet(name, siteName, data.claims.url));
    if (named.length > 0 && !isHouse && !(doubtful && seen.some((name) => isOneOf(name, named))))
      return named;
  }
  // A desk that the page's data and a byline both name did write it; other marks are of other articles.
  const [desk = ''] = data.meta.get('author') ?? [];
  const bylines = data.claims.bylines.flat().filter(isByline);
  const isDesk =
    (desk !== '' && data.claims.bylines[0]?.some((text) => text.includes(desk))) ||
    desksOf(data).some((name) => bylines.some((text) => nameIn(text) === name));
  return (isDesk ? null : shown[0]) ?? signedBy(data, siteName);
}

/** A lone word among whole names is a button's ("Close") or a town, unless it is joined to them: "Ilse Dorn and Banksy". */
const withoutButtons = (names: string[], texts: string[]): string[] =>
  names.some((name) => name.includes(' '))
    ? names.filter((name) => !LONE.test(name) || texts.some((text) => isJoined(text, name)))
    : names;

const LONE = /^\p{Lu}\p{Ll}+$/u;
const JOINED = /\s(?:and|und|et|y|e|og|och|en|&)\s/;

const isJoined = (text: string, name: string): boolean => {
  const parts = text.split(JOINED).map((part) => part.trim());
  return (
    parts.length > 1 &&
    parts.some((part) => part === name || part.startsWith(`${name},`) || nameIn(part) === name)
  );
};

const isOneOf = (name: string, named: string[]): boolean =>
  named.includes(name) || name.split(' ').every((word) => named.includes(word));

/** Whoever edited it is named beside whoever wrote it. */
const EDITOR = /^(?:editor|redaktur|penyunting|redaktor)\s?:\s?(\S.{0,80})$/i;

/** Where the page's data names the first author alone, its author tag may name those after. */
function fuller(claimed: string[], tagged: string[]): string[] {
  return tagged.length <= MOST_SHOWN && claimed.every((one, index) => tagged[index] === one)
    ? tagged
    : claimed;
}

/** Agencies and desks that the page's data lists among the persons. */
function othersBeside(data: Structured, persons: string[]): string[] {
  const listed = listOf(data.article?.author);
  if (listed.length < 2) return [];
  return listed.flatMap((one) => {
    const author = resolve(one, data.nodes);
    const name = isNode(author) ? stringOf(author.name, 60) : null;
    return name && !NO_NAME.test(name) && !persons.some((person) => name.includes(person)) ? [name] : [];
  });
}

const PARTICLES = new Set(
  'von van de da di del della der den dos das du do la le el al bin ibn ben y e af av zu'.split(' '),
);

/** Is it written as names are, where the script knows capitals? A lone word that nothing calls a name is a place or a button. */
const isWritten = (name: string, texts?: string[]): boolean =>
  !(texts && /^\p{Lu}\p{L}*$/u.test(name) && !texts.some((text) => isSigned(text, name, texts.length))) &&
  name.split(/[\s-]+/).every((word) => PARTICLES.has(word) || !/^\p{Ll}/u.test(word));

const isSigned = (text: string, name: string, marks: number): boolean =>
  (text === name && marks > 1) || isJoined(text, name) || (isByline(text) && nameIn(text) === name);

/** Where no person is named: the desk or agency that signs. */
function signedBy(data: Structured, siteName: string | null): string[] {
  const tagged = tagsOf(data).flatMap((key) => data.meta.get(key) ?? []);
  const signed = [
    ...claimedAuthors(data, true),
    ...[...tagged, ...data.claims.bylines.flat().filter(isByline)].filter(
      (text) => !isOutlet(nameIn(text.slice(0, 200)), siteName, data.claims.url),
    ),
  ];
  for (const text of signed) {
    const name = nameIn(text.slice(0, 200).split(' | ', 1)[0]!);
    if (
      /^[^,]*\p{L}{2}[^,]*$/u.test(name) &&
      name.length <= 60 &&
      !NO_NAME.test(name.replace(/\b\p{L}+\d\d\b/u, ''))
    )
      return [name];
  }
  return [];
}

/** The outlet's own name says no more than the outlet's name above it does. */
function isOutlet(name: string, siteName: string | null, address: string): boolean {
  const key = squash(name).replaceAll(' ', '');
  const outlet = squash(siteName ?? '').replaceAll(' ', '');
  return key === hostWord(address) || (outlet !== '' && (key.includes(outlet) || outlet.startsWith(key)));
}

/** What the page's data calls an organisation among its authors. */
const desksOf = (data: Structured): string[] => {
  const persons = claimedAuthors(data);
  return claimedAuthors(data, true).filter((name) => !persons.includes(name));
};

function claimedAuthors(data: Structured, anyone = false): string[] {
  const article = data.article;
  if (!article) return [];
  const names: string[] = [];
  for (const field of [article.author, article.creator]) {
    for (const value of listOf(field)) {
      const author = resolve(value, data.nodes);
      if (typeof author === 'string') names.push(author);
      else if (isNode(author)) {
        const types = typesOf(author);
        if (!anyone && types.some((type) => type.endsWith('Organization')) && !types.includes('Person'))
          continue;
        for (const name of listOf(author.name)) if (typeof name === 'string') names.push(name);
      }
    }
    if (names.length > 0) break;
  }
  return names.map((name) => plainText(name, 300) ?? '');
}

/** Words before a name. */
const BEFORE = new Set(
  'by von par por di door av af de od przez autor autorin autora autores autoren auteur author authors text texte texto testo story words written reported reporting report posted published compiled article oleh penulis writer фото автор текст 责编 记者 記者 作者 文'.split(
    ' ',
  ),
);
const AND =
  /\s*[,;|/•·、，]\s*(?:(?:and|und|et|y|&)\s+)?|\s+(?:and|und|et|y|e|og|och|en|i|ja|dan|ve|with|avec|mit|con|[&+])\s+/i;
/** "Analysis by Ilse Dorn" */
const WORK_BY = /^(?:\p{L}+\s){1,3}[Bb]y\s+(?=\p{Lu})/u;
/** Whoever took the pictures or saw to the words is no author. */
const OTHER_WORK = /^(?:(?:photo|foto|illustrat|graphic|video)\p{L}*|edit(?:ed|ing|ors?)?)(?::|\s[Bb]y\s)/iu;

/** Words of roles, desks, agencies and the page's own buttons: a name that holds one is no person's. */
const NO_PERSON = new Set(
  (
    'editor editors reporter reporters correspondent journalist writer writers staff bureau desk redaktion redacción redacao ' +
    'redação redazione redaction rédaction newsroom contributor columnist producer photographer agencies agency agencia ' +
    'agence agentur agenturen wire service news press team admin administrator editorial guest special media digital online ' +
    'associated reuters afp dpa efe ansa bloomberg xinhua tass pti ians ani belga anp ritzau ntb cnn bbc apa sda redakteur ' +
    'redakteurin times journal gazette tribune herald telegram report company nachrichten zeitung sponsored twitter facebook ' +
    'reddit instagram linkedin follow following folgen abbruch view article articles author published updated photo foto ' +
    'bild january february march july september october november december keystone officer head read min ' +
    'email e-mail mail filed share info infos profile bio posts website contact analyst assistant strategist social links archive feed ' +
    'subscribe nachrichtenagentur institute university department center centre foundation association council ministry'
  ).split(' '),
);
const ALONE = new Set(
  'ap apa mt tt the null undefined unknown anonymous none by von ms md rd rdn phd mph rn msc mba'.split(' '),
);
const NO_NAME =
  /https?:|www\.|[{}<>@#=→»›►…]|\d{2}|\.(?:com|net|org)\b|^(?:by|von|null|undefined|admin|unknown|anonymous)$/i;

/** "example.be" */
const SITE = /^[\w-]{3,}\.[a-z]{2,4}$/i;

/** Chinese and Japanese names are short. */
const CLAUSE = /^[\u3040-\u30ff\u3400-\u9fff]{8}/;

/** Names of persons out of byline strings. */
function personsOf(printed: string[], siteName: string | null, address: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (const text of printed) {
    if (siteName && squash(text) === squash(siteName)) continue;
    const parts = partsOf(text).map(nameIn);
    const towns = parts.length === 2 && parts[0]!.includes(' ');
    for (const [index, name] of parts.entries()) {
      // "Ilse Dorn, Berlin"
      if (towns && index === parts.length - 1 && LONE.test(name) && !isJoined(text, name)) continue;
      const key = squash(name);
      if (!key || seen.has(key) || !isPerson(name, siteName, address)) continue;
      seen.add(key);
      names.push(name);
      if (names.length >= MAX_AUTHORS) return names;
    }
  }
  return names;
}

function partsOf(text: string): string[] {
  if (/https?:|www\.|^\S{2,40}\.[a-z]{2,4},/i.test(text)) return []; // a site's address, its town after it
  return withoutBy(fold(text.slice(0, 400)).replace(/^[（(]([^()（）]*)[)）]$/, '$1'))
    .replace(/\([^()]{0,80}\)/g, ' ')
    .split(AND)
    .flatMap((part) => part.split(/\s[-–—]\s/))
    .filter((part) => !OTHER_WORK.test(part));
}

const isByline = (text: string): boolean => text.length < 160 && withoutBy(text) !== text;

/** "Story by Ilse Dorn" → "Ilse Dorn"; "Von: …". */
function withoutBy(text: string): string {
  let rest = text;
  for (let i = 0; i < 3; i++) {
    const [word = ''] = rest.split(/[\s:：]/, 1);
    if (word === '' || word.length === rest.length || !BEFORE.has(word === 'De' ? '' : word.toLowerCase()))
      break;
    rest = rest.slice(word.length).replace(/^[\s:：]+/, '');
  }
  return rest;
}

function nameIn(part: string): string {
  return withoutBy(part.replace(WORK_BY, ''))
    .replace(/^(\S+\s\D*?)\s\d.*$/, '$1')
    .replace(SET_IN_CAPITALS, '$1')
    .replace(
      /^(.{5,}?)\s(?:on|in|at|for|using|am|le|el|[Uu]pdated|[Pp]ublished|[Pp]osted)(?:\s[\p{Lu}\d].*)?$/u,
      '$1',
    )
    .replace(/\S{1,80}@\S{1,80}/g, ' ')
    .replace(/^@\w{1,40}$/, ' ')
    .replace(/^[\s"'“”‘’.:–—-]+|[\s"'“”‘’:–—-]+$/g, '')
    .replace(/\s?기자$/, '')
    .replace(/\s+/g, ' ');
}

/** "LAURE BRETTON Envoyée spéciale": what follows a name in capitals is a role or a place. */
const SET_IN_CAPITALS = /^((?:\p{Lu}[\p{Lu}'’.-]+\s){1,3}?\p{Lu}[\p{Lu}'’-]+)\s\p{Lu}?\p{Ll}{2}.*$/u;

function isPerson(name: string, siteName: string | null, address: string): boolean {
  if (name.length < 2 || name.length > 60 || name.split(' ').length > 6) return false;
  if (NO_NAME.test(name) || SITE.test(name) || /\d/.test(name) || CLAUSE.test(name)) return false;
  const key = squash(name).replaceAll(' ', '');
  if (key === '' || key === hostWord(address) || BEFORE.has(key)) return false;
  if (siteName && key === squash(siteName).replaceAll(' ', '')) return false;
  const words = name.toLowerCase().split(/[\s.,]+/);
  if (words[0] === 'the' || (words.length === 1 && ALONE.has(words[0]!))) return false;
  return !words.some((word) => NO_PERSON.has(word));
}

function hostWord(address: string): string {
  try {
    const labels = new URL(address).hostname.replace(/^www\./, '').split('.');
    return (labels[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  } catch {
    return '';
  }
}
