export type Text = readonly [title: string, body: string];

/** Events that never were, each reported by two reporters who did not read each other: title, then text. */
export const REPORTS: readonly (readonly [
  first: readonly [string, string],
  second: readonly [string, string],
])[] = [
  [
    [
      'Dam overflow forces 4,200 from homes in Halden valley',
      'Rescue crews moved 4,200 people out of the Halden valley before dawn on Tuesday after water began to pour over the crest of the dam. Governor Ines Reyes said no one had been hurt. Engineers opened two of the three sluices at midnight, but the third stayed jammed. Families slept in school gyms while buses ran until morning. The utility that runs the dam said its wall was sound.',
    ],
    [
      'Halden: schools become shelters as river rises',
      'Classrooms in three towns filled with cots overnight as the Halden river climbed faster than anyone here remembers. “We had ten minutes,” said Tomas Lind, a baker, holding his cat. By noon officials counted 4,200 evacuees, most of them from farms below the reservoir. Reyes, the governor, is to visit this afternoon and has promised an inquiry into why one gate could not be raised.',
    ],
  ],
  [
    [
      'Central bank of Novarra raises key rate to 5.25%',
      'The Bank of Novarra lifted its key interest rate by half a point to 5.25 percent on Thursday, the ninth increase in a row, and signalled that a pause was near. Governor Paul Osei told reporters that inflation had fallen to 6.1 percent but remained too high. Four of seven members backed the move. The crown gained 0.8 percent against the dollar after the announcement.',
    ],
    [
      'Mortgage holders brace as Novarra lending costs climb again',
      'Home owners with variable loans will pay about 140 crowns more each month after the latest rate rise, brokers in Sunder estimate. It is the steepest cost of borrowing since 2008. Shopkeepers interviewed on Market Street said customers were already putting off large purchases. Analysts at Quay Capital expect one more step in June before the bank stops.',
    ],
  ],
  [
    [
      'Ferry Solveig refloated after two days aground',
      'Tugs pulled the passenger ferry Solveig off a sandbank near Marl on Sunday, ending a two-day ordeal for 312 travellers who had been taken ashore by lifeboat. The coast guard said the hull had not been breached and no fuel had leaked. Divers will inspect the propellers before the ship returns to service. The operator apologised and offered full refunds to all passengers.',
    ],
    [
      'Passengers of stranded ferry ask why no one warned the captain',
      'Marker buoys on the Marl channel had been missing since a storm in March, fishermen here say, and harbour records seen by this newspaper support them. The pilots’ association wrote twice to the port authority. “A child could have told you that ship would stick,” said Bente Aas, whose boat carried some of the 312 people to land. The authority declined to comment.',
    ],
  ],
  [
    [
      'Tavoran approves malaria vaccine for infants',
      'Tavoran became the first country in the region to approve the R31 malaria vaccine for infants on Monday after a trial showed that it prevented 78 percent of severe cases. Health minister Amara Diallo said the first 600,000 doses would arrive in August. The maker, Lumen Labs, will sell it for three dollars a dose. Children will be given three shots in their first year.',
    ],
    [
      'In the clinics of the north, a long wait for a shot nears its end',
      'Nurse Fatou Keita has kept a notebook of the children she could not save. It has 41 names. When the radio said that R31 had been passed she closed it and wept, she told us under the mango tree outside her ward. Roads remain the harder problem: from the depot the doses must travel four days by motorcycle in boxes of ice.',
    ],
  ],
  [
    [
      'Eastmoor dockers vote to strike over pay',
      'Dockworkers in Eastmoor voted by 91 percent to walk out from Friday after talks on pay broke down, their union said on Wednesday. The port handles a third of the country’s grain exports. Employers offered a rise of four percent against a demand of nine. Mediator Ruth Calloway invited both sides to meet again on Thursday evening. Shipping lines have begun to divert vessels to Tarn.',
    ],
    [
      'Grain growers fear harvest will rot as port shuts',
      'With silos full and trains standing in sidings, farmers in the Mirefield plain are counting days. A stoppage of one week would cost them 30 million, the growers’ league reckons. “I have nothing against the dockers, but barley does not wait,” said Henrik Voss. Some are renting warehouses at three times last year’s price. Lorries to the southern harbour are booked out until May.',
    ],
  ],
  [
    [
      'Fire destroys 18th-century library in Calder Bay',
      'A fire tore through the sailors’ library of Calder Bay on Saturday night and destroyed most of its 40,000 volumes, the fire brigade said. Sixty firefighters fought the blaze for seven hours. Two were treated for smoke. Volunteers formed a chain and carried out some 900 charts and log books before the roof fell in. The cause is not known; an electrician had worked in the attic on Friday.',
    ],
    [
      'The night they saved the charts',
      'It was the cook of the Anchor Inn who first saw the glow. Within minutes half the street stood in slippers on the wet stones, passing maps from hand to hand. Librarian Odile Marchand called out which shelves to empty first. “The log of the Perseverance, then the whalers,” she remembers. What could not be reached burned until dawn. A collection for a new house has begun at the chapel.',
    ],
  ],
  [
    [
      'Striker Okafor joins Rovers for record 62 million',
      'Wexmoor Rovers have signed Emeka Okafor from Sporting Tarn for a club record fee of 62 million, both sides confirmed on Friday. The 24-year-old scored 31 goals in all competitions last season. He agreed a contract of five years and will wear number nine. Manager Lena Brandt said he had been her first choice since winter. Okafor could make his debut against Ellery United on August 14.',
    ],
    [
      'Tarn mourns its departing king of goals',
      'Scarves hung from the statue on Harbour Square by noon. For six years the boy from Block C had given this town its Saturdays, and now he is gone, for a sum that would rebuild the stand twice over. Children lined up to trade his card for nothing. The board promises to spend the money on the academy that found him; at the bar of the Net they have heard that before.',
    ],
  ],
  [
    [
      'Parliament passes law on river water by three votes',
      'Lawmakers in Sunder passed a bill that lets the state cap how much water farms draw from the Orsa river, by 104 votes to 101, late on Tuesday. Prime minister Ilona Kertész had tied her office to the outcome. The law takes effect in January and foresees fines of up to 80,000. Two members of her own party voted against. The opposition said it would go to the constitutional court.',
    ],
    [
      'A narrow escape for Kertész, and a bill that pleases no one',
      'Never since the coalition was formed has a majority looked so thin. What saved it was a telephone call to the lone delegate of the islands, who was promised a ferry. Environmental groups call the caps toothless because wells are exempt; irrigators speak of ruin. The upper house may yet send the text back in autumn, and with elections in March nobody wants to own it.',
    ],
  ],
  [
    [
      'Probe Heron enters orbit around Venus',
      'The probe Heron swung into orbit around Venus on Wednesday after a journey of 14 months, mission control in Ostrava Hill reported. A burn of 27 minutes slowed the craft as planned. Its radar is to map volcanoes with a resolution of 30 metres. The first images are expected within ten days. The mission cost 640 million and involves eleven countries.',
    ],
    [
      'Twenty-seven minutes of silence',
      'Nobody in the control room spoke. Behind the planet the engine was either firing or it was not, and no signal could tell. Flight director Noor Haddad folded a paper crane, then another. When the carrier wave rose out of the noise the room broke into shouts and someone spilled the lucky peanuts. She has kept eight cranes, one for each year spent on a spacecraft that three governments tried to cancel.',
    ],
  ],
  [
    [
      'Court orders seed maker Agrana to pay 230 million',
      'A court in Port Ellery ordered the seed maker Agrana on Monday to pay 230 million in damages to 1,100 growers whose orchards were harmed by a contaminated fungicide. Judge Miriam Stone found that the company had known of the fault for nine months. Agrana said it would appeal. Its shares fell by 11 percent. A second suit brought by beekeepers is to be heard in October.',
    ],
    [
      'Growers toast verdict among the stumps',
      'They opened the cider early in Applecross. On tables made of dead trees stood jars of the last good harvest, six years old. Pia Sorensen lost 40 hectares and her marriage, in that order, she jokes. Lawyers warned that no money would arrive before the higher bench has spoken. “Let them appeal. They called us careless farmers. Today a judge called them liars,” she said to applause.',
    ],
  ],
  [
    [
      'Storm Greta leaves 90,000 households without power',
      'Storm Greta cut power to 90,000 households along the western coast overnight and brought down hundreds of trees, the grid operator said on Sunday. Gusts reached 154 kilometres an hour at Cape Mirren. Train services north of Tarn were suspended. A man died when a tree struck his van near Wexmoor. Forecasters expect the wind to ease by Monday noon and lifted the red warning for two districts.',
    ],
    [
      'On Cape Mirren they tie down the hens',
      'At the lighthouse the instruments gave up at four. Keeper Aldous Finch wrote the last reading in pencil and went to look after his boats, of which he now has one. Neighbours share a generator by the hour: freezers first, then phones. No one here speaks of records; their grandmothers roped roofs to the rocks and so do they. The baker delivered on foot, late, to every door.',
    ],
  ],
  [
    [
      'Kanoka freezes rents for two years',
      'The city of Kanoka will freeze rents for two years from July, mayor Desmond Achebe announced on Thursday, after prices rose by 31 percent in three years. The rule covers 410,000 flats and leaves out buildings finished since 2020. Landlords who break it face fines of 15,000. The housing chamber said investors would leave. The council is to vote on the measure on May 2.',
    ],
    [
      'Tenants cheer, builders pack up: a city argues over its rents',
      'On Lark Street two signs hang side by side. One thanks the mayor, the other offers the plot for sale. Economist Yuki Tanaka has studied eleven such ceilings and found that they help those who have a home and hurt those who look for one. Achebe, himself a tenant, answers that a breathing space is not a policy but people must breathe. A tower with 200 units has been put on hold.',
    ],
  ],
];

/** Reports made from one template: two of them share nearly every word and tell of two events. */
export const TEMPLATES: readonly ((fill: readonly string[]) => readonly [string, string])[] = [
  ([place = '', size = '', depth = '', time = '']) => [
    `Magnitude ${size} earthquake near ${place}`,
    `An earthquake of magnitude ${size} was recorded near ${place} at ${time} on Tuesday, the seismological service said. Its centre lay at a depth of ${depth} kilometres. There were no reports of damage or injuries. Shaking was felt weakly in nearby towns. The service asks those who felt it to fill in the form on its site. Aftershocks are possible.`,
  ],
  ([place = '', first = '', second = '', crowd = '']) => [
    `${place} win ${first}-${second}`,
    `${place} won ${first}-${second} in the league on Saturday in front of ${crowd} spectators. The visitors took the lead early but could not hold it. The coach praised the spirit of the team after the break. Two players were shown yellow cards. The next match is on Wednesday evening. Tickets are on sale from Monday at the usual places.`,
  ],
  ([place = '', price = '', change = '', volume = '']) => [
    `${place} shares close at ${price}`,
    `Shares of ${place} closed at ${price} on the Sunder exchange, a change of ${change} percent on the day. Some ${volume} shares changed hands, about the average of the last month. The wider index ended little changed. The company publishes its figures for the quarter next week. Analysts expect revenue to be stable. This report was made from exchange data.`,
  ],
];

/** What takes a template's places, for two events. */
export const FILLS: readonly (readonly (readonly string[])[])[] = [
  [
    ['Halden', '4.1', '12', '09:14'],
    ['Calder Bay', '3.8', '31', '22:40'],
    ['Sunder', '5.0', '8', '03:27'],
    ['Tarn', '4.6', '17', '14:02'],
  ],
  [
    ['Rovers', '3', '1', '21,400'],
    ['Ellery United', '2', '1', '18,050'],
    ['Sporting Tarn', '4', '2', '33,719'],
    ['Wexmoor', '5', '3', '9,862'],
  ],
  [
    ['Agrana', '41.20', '1.4', '220,000'],
    ['Lumen Labs', '17.85', '0.3', '96,500'],
    ['Quay Capital', '102.60', '2.2', '41,900'],
    ['Orsa Power', '8.15', '0.9', '512,300'],
  ],
];

/** What an editor writes instead. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  said: 'stated',
  told: 'informed',
  announced: 'declared',
  people: 'residents',
  after: 'once',
  began: 'started',
  before: 'ahead of',
  percent: 'per cent',
  children: 'youngsters',
  expected: 'due',
  first: 'initial',
  will: 'is to',
  most: 'the bulk',
  some: 'around',
  hurt: 'injured',
  harmed: 'damaged',
  destroyed: 'gutted',
  offered: 'proposed',
  fell: 'dropped',
  brought: 'knocked',
  company: 'firm',
  late: 'at the end of the day',
  reached: 'hit',
  ordered: 'told',
  shares: 'stock',
  confirmed: 'announced',
  inspect: 'examine',
  city: 'town',
  'on Tuesday': 'Tuesday',
  'on Monday': 'Monday',
  'on Thursday': 'Thursday',
  'on Wednesday': 'yesterday',
  'on Sunday': 'Sunday',
  'on Friday': 'Friday',
};

/** Headlines and sentences that an outlet puts around a text it was sent. */
export const HEADLINES = [
  'What happened overnight',
  'Officials confirm the news',
  'All you need to know',
  'The latest from the region',
  'A day of decisions',
];
export const DATELINES = [
  'PORT ELLERY (Continental Wire) –',
  'SUNDER, CW –',
  '(Continental Wire)',
  'By our staff and agencies.',
];
export const LOCAL = [
  'Readers in our area were not affected, the county said.',
  'This newspaper had reported on the matter last month.',
  'Our live page carries all that is known so far.',
];
