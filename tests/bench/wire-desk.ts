/**
 * A second desk's hand, to see that folding copies does not rest on the first one's habits: other edits, and other
 * reports made from templates.
 */
import type { Text } from './wire-texts';

type Choose = <T>(of: readonly T[]) => T;

const OWN_LEADS = [
  'It was the news that everyone here had waited for.',
  'There is movement at last in a matter that has kept the region busy for weeks.',
  'The details came late and leave questions open.',
];
const LOCAL_QUOTES = [
  '“We will look at this closely,” a spokesman for the county told this newspaper.',
  '“Nobody asked us,” said Vera Holt, who runs a shop nearby.',
];
const HEADS = ['Updated 10:04 |', 'LIVE:', 'EXCLUSIVE –', '[Video]'];
const TAILS = [
  'Read more on our site.',
  'With material from Continental Wire.',
  'The post appeared first on our site.',
];
const SPELLING: Readonly<Record<string, string>> = {
  '(\\d+(?:\\.\\d+)?) percent': '$1%',
  '(\\d),(\\d{3})': '$1$2',
  '\\btwo\\b': '2',
  '\\bthree\\b': '3',
  '\\bsaid\\b': 'says',
  kilometres: 'km',
  metres: 'm',
};

const sentencesOf = (body: string): string[] => body.split(/(?<=[.”]) /);

export const deskEdits = (oneOf: Choose): Record<string, (text: Text) => Text> => ({
  'own lead': ([title, body]) => [title, [oneOf(OWN_LEADS), ...sentencesOf(body).slice(1)].join(' ')],
  'local quote': ([title, body]) => {
    const [first = '', ...rest] = sentencesOf(body);
    return [title, [first, oneOf(LOCAL_QUOTES), ...rest].join(' ')];
  },
  respelled: ([title, body]) => [
    title,
    Object.entries(SPELLING).reduce((out, [from, to]) => out.replace(new RegExp(from, 'g'), to), body),
  ],
  'quotation marks': ([title, body]) => [title, body.replace(/[“”]/g, '"').replace(/’/g, "'")],
  headed: ([title, body]) => [`${oneOf(HEADS)} ${title}`, `${oneOf(HEADS)} ${body}`],
  tailed: ([title, body]) => [title, `${sentencesOf(body).slice(0, 3).join(' ')} ${oneOf(TAILS)}`],
  'two sentences': ([title, body]) => [title, sentencesOf(body).slice(0, 2).join(' ')],
});

export const DESK_TEMPLATES: readonly ((fill: readonly string[]) => Text)[] = [
  ([name = '', age = '', street = '', term = '']) => [
    `Man jailed for burglary on ${street}`,
    `${name}, ${age}, was sentenced to ${term} in prison on Thursday for a burglary on ${street}. The court heard that he had broken a window and taken jewellery and cash. His lawyer said that he regretted what he had done. The judge took previous convictions into account. He has two weeks to appeal.`,
  ],
  ([place = '', gust = '', from = '', until = '']) => [
    `Gale warning for ${place}`,
    `The weather service has issued a gale warning for ${place} from ${from} until ${until}. Gusts of up to ${gust} kilometres an hour are expected, and more on exposed coasts. Branches may fall, and ferries may be cancelled. People are asked to fasten loose objects and to avoid forests. The warning may be raised in the course of the day.`,
  ],
  ([road = '', time = '', hurt = '', queue = '']) => [
    `Crash closes ${road}`,
    `The ${road} was closed in both directions on Friday after a crash at ${time}. Police said ${hurt} people had been taken to hospital. Traffic backed up for ${queue} kilometres. The cause is being investigated, and witnesses are asked to come forward. The road was opened again in the evening.`,
  ],
];

export const DESK_FILLS: readonly (readonly (readonly string[])[])[] = [
  [
    ['Piet Maas', '34', 'Mill Lane', 'fourteen months'],
    ['Jon Arden', '27', 'Harbour Road', 'two years'],
    ['Luca Ferro', '51', 'Castle Street', 'nine months'],
  ],
  [
    ['the Mirren coast', '95', 'noon', 'midnight'],
    ['Tarn and the islands', '110', '6 p.m.', 'Sunday morning'],
    ['the northern valleys', '85', '9 a.m.', '5 p.m.'],
  ],
  [
    ['A7 motorway', '07:40', 'four', '12'],
    ['coast road', '15:10', 'two', '5'],
    ['Halden tunnel', '11:25', 'seven', '9'],
  ],
];
