/**
 * A third desk's hand, in five languages and of other fields than the first two: sentences told in other words, joined
 * and tightened, numbers rounded, headlines of another language. Its strangers are the hard ones: two reporters with
 * one official quotation, the next day's text with the same background, and what is written by template every day.
 */
import { NEXT_DAY, RIVALS } from './wire-third-strangers';
import { THIRD_REPORTS, type Told } from './wire-third-texts';
import type { Text } from './wire-texts';

type Choose = <T>(of: readonly T[]) => T;

/** A report while it is edited. */
interface Draft {
  title: string;
  sentences: string[];
  told: Told;
}

const CREDIT: Readonly<Record<string, string>> = {
  en: 'As first reported by Meridian Press:',
  de: 'Wie die Agentur Meridian berichtet:',
  es: 'Según informa la agencia Meridian:',
  ru: 'Как сообщает агентство «Меридиан»,',
  ja: 'メリディアン通信によると、',
};
const ASIDE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Our correspondent will report from the scene later today.',
    'Subscribers find a longer version in the evening edition.',
  ],
  de: [
    'In unserer Region blieb es nach ersten Anfragen dazu zunächst still.',
    'Mehr dazu lesen Sie in der Ausgabe vom Wochenende.',
  ],
  es: [
    'Este diario intentó sin éxito hablar con los vecinos de la zona.',
    'La noticia se conoció cuando cerraba esta edición.',
  ],
  ru: ['Наш корреспондент следит за развитием событий.', 'Подробности читайте в вечернем выпуске.'],
  ja: ['本紙の取材に対し関係者は言葉を選んだ。', '詳しくはあすの朝刊で伝える。'],
};
const lastClause = /[,、，;]\s?[^,、，;]{8,}(?=[.。]$)/u;

const editsBy = (oneOf: Choose): Record<string, (draft: Draft) => Draft> => ({
  'other words': (draft) => {
    const at = oneOf(draft.told.sentences.map((_, place) => place));
    const [was, other] = draft.told.sentences[at]!;
    return { ...draft, sentences: draft.sentences.map((each) => (each === was ? other : each)) };
  },
  headline: (draft) => ({ ...draft, title: oneOf(draft.told.headlines) }),
  'moved up': (draft) => ({
    ...draft,
    sentences: [draft.sentences.at(-1)!, ...draft.sentences.slice(0, -1)],
  }),
  credited: (draft) => {
    const [first = '', ...rest] = draft.sentences;
    return { ...draft, sentences: [`${CREDIT[draft.told.language]} ${first}`, ...rest] };
  },
  aside: (draft) => {
    const sentences = [...draft.sentences];
    sentences.splice(2, 0, oneOf(ASIDE[draft.told.language]!));
    return { ...draft, sentences };
  },
  tightened: (draft) => ({
    ...draft,
    sentences: draft.sentences.map((each) => each.replace(lastClause, '')),
  }),
  rounded: (draft) => ({
    ...draft,
    sentences: draft.sentences.map((each) =>
      each.replace(/(\d{1,2})[.,](\d)(?!\d)/g, '$1').replace(/(\d{1,3})[.,](\d)\d\d/g, '$1$200'),
    ),
  }),
  joined: (draft) => {
    const [first = '', second = '', ...rest] = draft.sentences;
    return { ...draft, sentences: [`${first.replace(/[.。]$/u, '')} – ${second}`, ...rest] };
  },
});

const draftOf = (told: Told): Draft => ({
  title: told.title,
  sentences: told.sentences.map(([was]) => was),
  told,
});
const textOf = ({ title, sentences, told }: Draft): Text => [
  title,
  sentences.join(told.language === 'ja' ? '' : ' '),
];

const HOUR_MS = 3_600_000;

/** A text, and how long after the first report it comes. */
interface Timed {
  text: Text;
  afterMs: number;
}

/** One of the reports as two newsrooms print it within hours, each after one to three edits. */
export function thirdCopies(oneOf: Choose): { one: Timed; other: Timed; by: string } {
  const told = oneOf(THIRD_REPORTS);
  const edits = Object.entries(editsBy(oneOf));
  const print = (afterMs: number): { printed: Timed; by: string } => {
    const chosen = new Map(Array.from({ length: oneOf([1, 2, 3]) }, () => oneOf(edits)));
    const draft = [...chosen.values()].reduce((out, edit) => edit(out), draftOf(told));
    return { printed: { text: textOf(draft), afterMs }, by: [...chosen.keys()].join('+') };
  };
  const one = print(0);
  const other = print(3 * HOUR_MS);
  return { one: one.printed, other: other.printed, by: `${one.by} / ${other.by}` };
}

/** A report, edited, and another reporter's with the same quotation; or what followed on the next day; or two by template. */
export function thirdStrangers(at: number, oneOf: Choose): [Timed, Timed] {
  if (at % 3 === 2) {
    const { write, fills, apartMs } = oneOf(DAILY);
    const one = oneOf(fills);
    const other = oneOf(fills.filter((fill) => fill !== one));
    return [
      { text: write(one), afterMs: 0 },
      { text: write(other), afterMs: apartMs },
    ];
  }
  const told = oneOf(THIRD_REPORTS);
  const place = THIRD_REPORTS.indexOf(told);
  const edit = oneOf(Object.values(editsBy(oneOf)));
  const report = { text: textOf(edit(draftOf(told))), afterMs: 0 };
  return at % 3 === 0
    ? [report, { text: RIVALS[place]!, afterMs: 2 * HOUR_MS }]
    : [report, { text: NEXT_DAY[place]!(told.sentences.map(([sent]) => sent)), afterMs: 22 * HOUR_MS }];
}

/** Written each day, or for each place, with other words in a few places: title, text, and the fills. */
const DAILY: readonly {
  write: (fill: readonly string[]) => Text;
  fills: readonly (readonly string[])[];
  apartMs: number;
}[] = [
  {
    apartMs: 24 * HOUR_MS,
    write: ([day = '', sky = '', high = '', wind = '', next = '']) => [
      `Das Wetter am ${day}`,
      `Am ${day} ist es im Norden ${sky}, im Süden lockert es gebietsweise auf. Die Höchstwerte liegen bei ${high} Grad, an der Küste etwas darunter. Der Wind weht ${wind}. In der Nacht gehen die Werte zurück, in Tälern bildet sich Nebel. ${next} ändert sich daran wenig.`,
    ],
    fills: [
      ['Montag', 'wechselnd bewölkt', '14', 'schwach aus West', 'Am Dienstag'],
      ['Dienstag', 'meist trüb', '12', 'mäßig aus Nordwest', 'Am Mittwoch'],
      ['Donnerstag', 'sonnig', '17', 'schwach aus Süd', 'Zum Wochenende'],
    ],
  },
  {
    apartMs: 24 * HOUR_MS,
    write: ([index = '', move = '', leader = '', rate = '', oil = '']) => [
      `Stocks ${move} as investors weigh data`,
      `Shares in Sunder ${move} on the day, with the main index ending at ${index} points. ${leader} led the blue chips, while utilities lagged behind. The crown traded at ${rate} to the dollar in late dealings. A barrel of crude cost ${oil} dollars. Traders now look to figures on prices that are due later this week.`,
    ],
    fills: [
      ['8,412', 'rise', 'Lumen Labs', '6.41', '71.20'],
      ['8,377', 'slip', 'Orsa Power', '6.44', '70.85'],
      ['8,450', 'rise', 'Quay Capital', '6.39', '72.05'],
    ],
  },
  {
    apartMs: 72 * HOUR_MS,
    write: ([day = '', numbers = '', star = '', town = '', sum = '']) => [
      `Sorteo del ${day}: estos son los números`,
      `El sorteo celebrado el ${day} dejó la combinación ${numbers}, con el ${star} como complementario. Un acertante sellado en ${town} se lleva ${sum} euros. Los premios caducan a los tres meses y pueden cobrarse en los despachos oficiales. La recaudación superó la de la semana anterior. El bote pasa al próximo sorteo.`,
    ],
    fills: [
      ['jueves', '4, 11, 23, 31, 38 y 45', '17', 'Villarreal', '812.400'],
      ['sábado', '2, 9, 15, 22, 40 y 47', '33', 'Lugo', '1.204.700'],
      ['jueves 12', '7, 13, 19, 28, 36 y 41', '5', 'Elche', '640.150'],
    ],
  },
  {
    apartMs: 1 * HOUR_MS,
    write: ([team = '', other = '', score = '', hero = '', minute = '']) => [
      `«${team}» обыграл «${other}»`,
      `«${team}» победил «${other}» со счётом ${score} в матче чемпионата страны. Решающий гол забил ${hero} на ${minute}-й минуте. Хозяева владели мячом чаще, но уступили в точности. Тренеры после игры отметили работу судей. Следующий тур пройдёт в ближайшие выходные.`,
    ],
    fills: [
      ['Вымпел', 'Кедр', '2:1', 'Артём Лосев', '84'],
      ['Сокол', 'Прибой', '1:0', 'Денис Гуров', '67'],
      ['Маяк', 'Торпедо-2', '3:2', 'Иван Сухов', '90'],
    ],
  },
];
