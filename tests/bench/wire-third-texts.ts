/** A report that never was, as the agency sent it. */
export interface Told {
  language: 'en' | 'de' | 'es' | 'ru' | 'ja';
  title: string;
  /** What other desks set above it, one of them in another language. */
  headlines: readonly string[];
  /** Each as sent, and as another desk tells it. */
  sentences: readonly (readonly [sent: string, told: string])[];
}

export const THIRD_REPORTS: readonly Told[] = [
  {
    language: 'en',
    title: 'Bronze-age boat found under car park in Pellingham',
    headlines: [
      '3,400-year-old boat lay below supermarket',
      'Un barco de la edad de bronce bajo un aparcamiento',
    ],
    sentences: [
      [
        'Archaeologists have uncovered a bronze-age boat 9.6 metres long beneath a supermarket car park in Pellingham.',
        'A vessel of 9.6 metres from the bronze age has come to light below the car park of a supermarket in Pellingham.',
      ],
      [
        '“It is the oldest sewn vessel ever found this far north, and even the moss between its planks is green,” the county archaeologist, Moira Tennant, said.',
        'The county’s archaeologist, Moira Tennant, called it the oldest sewn vessel of the north and marvelled at moss that is still green.',
      ],
      [
        'Tree rings date the oak to about 1430 BC, some two centuries before comparable wrecks.',
        'Its oak was felled around 1430 BC according to tree rings, which makes it two centuries older than similar finds.',
      ],
      [
        'The hull will be lifted in four pieces and kept in a tank of sugar solution for six years.',
        'Conservators want to raise it in four parts that will then lie in sugar water for six years.',
      ],
      [
        'The store, which had planned to add 60 parking spaces, has agreed to wait until autumn.',
        'Plans of the shop for 60 further spaces are on hold until autumn.',
      ],
    ],
  },
  {
    language: 'en',
    title: 'Teenager Adeyemi beats world number two at Tarn chess open',
    headlines: ['Sixteen-year-old stuns Lindqvist in 71 moves', 'Schach: 16-Jährige schlägt die Nummer zwei'],
    sentences: [
      [
        'Sixteen-year-old Folake Adeyemi beat world number two Per Lindqvist in 71 moves on Sunday to win the Tarn open.',
        'The Tarn open has gone to Folake Adeyemi, 16, who wore down Per Lindqvist, second in the world, over 71 moves on Sunday.',
      ],
      [
        'She sacrificed a rook on move 38, a decision that commentators first took for a slip of the hand.',
        'What looked like an accident to commentators, a rook given away at move 38, proved to be a plan.',
      ],
      [
        'Lindqvist had not lost a game with the white pieces since March 2024.',
        'It was the Swede’s first defeat with white since March 2024.',
      ],
      [
        'Adeyemi, who learnt the game from her grandmother, climbs 41 places to rank 63.',
        'In the rankings the girl, whose grandmother taught her, moves up from 104 to 63.',
      ],
      [
        'The prize of 25,000 crowns will pay for a coach, her father told reporters.',
        'Her father said the 25,000 crowns of prize money would go to a coach.',
      ],
    ],
  },
  {
    language: 'en',
    title: 'Kitewell recalls 48,000 prams over folding hinge',
    headlines: ['Parents told to stop using Kitewell Dash pram', 'Kitewell rappelle 48 000 poussettes'],
    sentences: [
      [
        'The maker Kitewell is recalling 48,000 prams of its Dash series because a hinge can give way while a child sits inside.',
        'Because of a hinge that may fold with a child in the seat, 48,000 Dash prams are being called back by Kitewell.',
      ],
      [
        'The product safety office knows of seven falls and one broken wrist.',
        'Seven children are known to have fallen, one of whom broke a wrist, the safety authority says.',
      ],
      [
        '“Please stop using the pram today, even if the hinge looks sound and you have never noticed any movement,” the office wrote.',
        'The office asks owners to leave the pram where it is, however sound its hinge may look.',
      ],
      [
        'Affected are models sold between May 2025 and January 2026 whose serial number begins with KD7.',
        'Prams with serial numbers from KD7 on that were bought from May 2025 to January 2026 are concerned.',
      ],
      [
        'Owners can order a repair kit free of charge or hand the pram back for 319 crowns.',
        'A kit is sent for nothing; those who would rather return theirs get 319 crowns.',
      ],
    ],
  },
  {
    language: 'en',
    title: 'Sea otters return to Mirren coast after 110 years',
    headlines: ['Pups spotted: otters are back', 'Otter kehren nach 110 Jahren zurück'],
    sentences: [
      [
        'Sea otters are breeding on the Mirren coast for the first time in 110 years, marine biologists reported on Friday.',
        'After an absence of 110 years there are sea otter pups on the Mirren coast again, according to biologists.',
      ],
      [
        'Drones counted 37 animals in the kelp off Cape Sill, among them nine pups.',
        'Off Cape Sill, pictures taken from the air show 37 otters, nine of them young, in the kelp.',
      ],
      [
        'The last colony had been hunted out for its fur in 1915.',
        'Fur hunters had killed the last ones in 1915.',
      ],
      [
        'Since the otters eat urchins, the kelp forest has grown by 12.5 hectares in three summers.',
        'The forest of kelp gained 12.5 hectares within three summers, as otters keep urchins in check.',
      ],
      [
        'Crab fishers fear for their catch and ask that boats be allowed to keep their present routes.',
        'Among those who fish for crabs there is worry about catches and about where boats may go.',
      ],
    ],
  },
  {
    language: 'de',
    title: 'Deckenbild in Klosterkirche Arnsried freigelegt',
    headlines: [
      'Barockes Fresko unter sieben Schichten Farbe',
      'Baroque fresco found under seven coats of paint',
    ],
    sentences: [
      [
        'Restauratoren haben in der Klosterkirche Arnsried ein barockes Deckenbild von 210 Quadratmetern unter sieben Farbschichten freigelegt.',
        'Unter sieben Schichten Farbe ist in Arnsried ein 210 Quadratmeter großes Fresko des Barock zum Vorschein gekommen, das die Decke der Klosterkirche bedeckt.',
      ],
      [
        '„Wir hatten mit Stuck gerechnet und standen plötzlich vor einem Himmel voller Musikanten“, sagte die Leiterin der Werkstatt, Hedwig Lohr.',
        'Statt des erwarteten Stucks zeigte sich laut Werkstattleiterin Hedwig Lohr eine Schar musizierender Engel.',
      ],
      [
        'Das Bild stammt vermutlich von dem Tiroler Maler Anton Grasmair, der 1748 für das Kloster arbeitete.',
        'Als Urheber gilt der Tiroler Anton Grasmair, von dem Rechnungen aus dem Jahr 1748 erhalten sind.',
      ],
      [
        'Die Arbeiten dauern noch zwei Jahre und kosten 3,8 Millionen Euro, die Hälfte zahlt das Land.',
        'Bis die Gerüste fallen, vergehen zwei Jahre; von den 3,8 Millionen Euro übernimmt das Land die Hälfte.',
      ],
      [
        'Besucher dürfen vom Herbst an jeden zweiten Samstag auf das Gerüst steigen.',
        'Ab Herbst gibt es an jedem zweiten Samstag Führungen über das Gerüst.',
      ],
    ],
  },
  {
    language: 'de',
    title: 'Seilbahn am Rauhkogel steht nach Blitzschlag still',
    headlines: ['86 Menschen aus Gondeln geholt', 'Teleférico parado: 86 rescatados'],
    sentences: [
      [
        'Nach einem Blitzschlag in die Bergstation ist die Seilbahn am Rauhkogel am Sonntagnachmittag stehen geblieben.',
        'Ein Blitz hat am Sonntag die Bergstation der Rauhkogelbahn getroffen und sie lahmgelegt.',
      ],
      [
        'Bergretter seilten 86 Fahrgäste in viereinhalb Stunden aus den Gondeln ab, verletzt wurde niemand.',
        'Unverletzt gelangten 86 Menschen zu Boden, die Helfer der Bergwacht an Seilen herabließen, was viereinhalb Stunden dauerte.',
      ],
      [
        'In der obersten Kabine hatten elf Schüler eines Blasorchesters aus Tölln ausgeharrt und gegen die Angst gespielt.',
        'Jugendliche Bläser aus Tölln, elf an der Zahl, vertrieben sich die Furcht ganz oben mit Märschen.',
      ],
      [
        'Der Betreiber geht von einem Schaden an der Steuerung in Höhe von 1,2 Millionen Euro aus.',
        'Mit 1,2 Millionen Euro beziffert die Bahngesellschaft, was an der Steuerung zerstört wurde.',
      ],
      [
        'Die Bahn soll frühestens in der ersten Augustwoche wieder fahren, bis dahin verkehren Busse bis zur Mittelstation.',
        'Vor Anfang August wird es keinen Betrieb geben; Busse bringen Wanderer so lange zur Mittelstation.',
      ],
    ],
  },
  {
    language: 'es',
    title: 'Una cantante de Sorbás gana el premio Aurora de flamenco',
    headlines: ['Rocío Benamar, premio Aurora', 'Young singer takes flamenco’s Aurora prize'],
    sentences: [
      [
        'La cantaora Rocío Benamar, nacida en Sorbás hace 23 años, ganó anoche el premio Aurora, dotado con 30.500 euros.',
        'El premio Aurora, de 30.500 euros, fue a parar anoche a Rocío Benamar, de 23 años y natural de Sorbás.',
      ],
      [
        'El jurado destacó una voz que “parece venir de antes de la guitarra y no pide permiso a nadie para quedarse en silencio”.',
        'Los miembros del jurado alabaron la antigüedad de su voz y el valor de sus silencios.',
      ],
      [
        'Benamar aprendió los cantes de su abuelo, un minero que nunca subió a un escenario.',
        'De su abuelo, minero y sin escenarios, le vienen los cantes.',
      ],
      [
        'Es la primera vez en 18 ediciones que el galardón recae en una intérprete sin disco publicado.',
        'Nunca, en 18 convocatorias, lo había obtenido alguien que aún no hubiera grabado.',
      ],
      [
        'El 14 de septiembre abrirá la temporada del Teatro del Faro con un recital que ya ha agotado las entradas.',
        'Ya no quedan localidades para su recital del 14 de septiembre, con el que el Teatro del Faro inaugura temporada.',
      ],
    ],
  },
  {
    language: 'es',
    title: 'Retiran 120 toneladas de arroz contaminado en Valdemora',
    headlines: ['Sanidad pide no consumir arroz La Espiga', 'Rice recalled over cadmium in Valdemora'],
    sentences: [
      [
        'Las autoridades sanitarias de Valdemora ordenaron este martes la retirada de 120 toneladas de arroz de la marca La Espiga por exceso de cadmio.',
        'Sanidad obligó el martes a retirar del mercado en Valdemora 120 toneladas del arroz La Espiga, que contiene demasiado cadmio.',
      ],
      [
        'Los análisis hallaron 0,4 miligramos por kilo, el doble de lo permitido.',
        'En el laboratorio se midió el doble del límite legal, 0,4 miligramos en cada kilo.',
      ],
      [
        '“No hay peligro inmediato para quien lo haya comido, pero pedimos que nadie lo sirva a niños pequeños”, declaró la consejera Pilar Monteagudo.',
        'Según la consejera Pilar Monteagudo no corre riesgo quien lo probó, aunque conviene no dárselo a los más pequeños.',
      ],
      [
        'Los lotes afectados llevan las letras VM y caducan en noviembre de 2027.',
        'Se trata de paquetes con lote VM y fecha de caducidad de noviembre de 2027.',
      ],
      [
        'La cooperativa que lo envasa atribuye el problema al agua de un canal cercano a una antigua mina.',
        'Una mina abandonada junto al canal de riego estaría en el origen, sostiene la cooperativa.',
      ],
    ],
  },
  {
    language: 'ru',
    title: 'В Верхнеозёрске открыли самый длинный пешеходный мост области',
    headlines: ['Мост через Светлую ждали 12 лет', 'Longest footbridge of the region opens'],
    sentences: [
      [
        'В Верхнеозёрске в субботу открыли пешеходный мост через реку Светлую длиной 640 метров, самый длинный в области.',
        'Пешеходный мост в 640 метров соединил в субботу берега Светлой в Верхнеозёрске, длиннее в области нет.',
      ],
      [
        'Строительство обошлось в 1,7 миллиарда рублей и продолжалось на четыре года дольше, чем планировалось.',
        'На него ушло 1,7 миллиарда рублей, а сроки сорвали на четыре года.',
      ],
      [
        '«Теперь дети с правого берега доберутся до школы за десять минут, а не за час в переполненном автобусе», — сказала мэр Ольга Тихвина.',
        'Мэр Ольга Тихвина отметила, что школьникам больше не придётся ехать целый час автобусом.',
      ],
      [
        'В первый день по мосту прошли около 26 тысяч человек, некоторые ждали своей очереди с пяти утра.',
        'Порядка 26 тысяч горожан прогулялись по нему в день открытия, первые пришли к пяти утра.',
      ],
      [
        'Зимой настил будут подогревать, для этого рядом поставили отдельную котельную.',
        'Рядом работает котельная, которая не даст настилу обледенеть зимой.',
      ],
    ],
  },
  {
    language: 'ja',
    title: '白浜町の灯台、135年ぶりに元の光へ',
    headlines: ['灯台守の孫が点灯、港に拍手', 'Lighthouse shines with its first lens again'],
    sentences: [
      [
        '三日月県白浜町の岬灯台が30日夜、135年前の建設当時に使われた回転レンズで再び点灯した。',
        '建設された135年前のレンズを取り戻した白浜町の岬灯台が、30日の夜に海を照らした。',
      ],
      [
        'レンズは戦時中に取り外され、町の寺の蔵で長く眠っていた。',
        '戦争中に外された後、寺の蔵に保管されていたものだ。',
      ],
      [
        '「祖父がこの光を見たら、きっと黙って帽子を取ったと思います」と、点灯役を務めた早瀬千代さんは話した。',
        '灯台守の孫の早瀬千代さんが点灯し、祖父の姿を思い浮かべたと語った。',
      ],
      [
        '修復には4年の歳月と2億3千万円がかかり、費用の3割は全国からの寄付でまかなわれた。',
        '寄付が3割を占める2億3千万円を投じ、4年をかけて直された。',
      ],
      [
        '灯台は8月から毎週土曜日に一般公開され、小学生以下は無料で入場できる。',
        '8月以降の土曜日には誰でも中に入れ、小学生までは料金がいらない。',
      ],
    ],
  },
];
