import type { Text } from './wire-texts';

/** The same events told by reporters who were there, around the quotation that all of them heard. */
export const RIVALS: readonly Text[] = [
  [
    'What lies beneath the trolleys',
    'Shoppers in Pellingham peer through a fence these days at something that resembles a blackened pea pod. “It is the oldest sewn vessel ever found this far north, and even the moss between its planks is green,” the county archaeologist, Moira Tennant, said to a row of schoolchildren. Students in yellow boots spray the timber every ten minutes so that it does not crack. For the town, which has lost its railway and its cinema, the ship comes at a good moment: a hotel reports its first bookings since spring.',
  ],
  [
    'The girl who gave away her rook',
    'Her feet do not quite reach the floor of the stage. When Folake Adeyemi pushed the tower forward, a murmur went through the town hall of Tarn, and one arbiter dropped his pen. Four hours later the favourite stopped his clock, looked at the ceiling and laughed. “I saw it on the bus this morning,” says the winner, who had packed sandwiches for two days because hotels make her nervous. At the local club they have run out of beginners’ sets.',
  ],
  [
    'A click, then the street: why parents distrust a pram',
    'Nora Ferris heard a click and caught her son by the sleeve. That was in October, and nobody answered her letters. Now the authority has spoken: “Please stop using the pram today, even if the hinge looks sound and you have never noticed any movement,” the office wrote. In a forum where owners swap advice, hundreds had described the fault for months. A lawyer in Sunder collects their reports and speaks of negligence; the firm says that it acted as soon as it knew.',
  ],
  [
    'The fishermen and the furry newcomers',
    'Jory Pell has nothing against anything with whiskers. But a creature that eats a quarter of its weight a day, he says, will not stop at urchins. From the quay at Sill you can watch them crack shells on their bellies while tourists hold up telephones. The ministry has invited both sides to a meeting in the chapel, with cake. Biologists bring charts of kelp, crabbers bring their logbooks, and the vicar, who rents out kayaks, hopes for peace.',
  ],
  [
    'Arnsried staunt über seine Engel',
    'Im Wirtshaus gegenüber reden sie von nichts anderem. Der Mesner hat es als Erster gesehen, einen Fuß mit sechs Zehen, und erst an einen Scherz der Maler geglaubt. „Wir hatten mit Stuck gerechnet und standen plötzlich vor einem Himmel voller Musikanten“, sagte die Leiterin der Werkstatt, Hedwig Lohr. Nun streitet der Gemeinderat über Parkplätze, und eine Bäckerin verkauft Posaunen aus Mürbteig. Nur der Abt wünscht sich, dass es beim Chorgebet wieder leise wird.',
  ],
  [
    'Marschmusik zwischen Himmel und Erde',
    'Man hörte sie bis ins Tal, die Posaune vor allem. Franziska Auer, vierzehn, hatte als Einzige ihr Instrument nicht im Bus gelassen, dann packten auch die anderen aus. Ihre Mutter stand unten auf dem Parkplatz und wusste nicht, ob sie weinen oder klatschen sollte. Ein Pensionist, den die Retter zuletzt holten, verlangte eine Zugabe. Kritik gibt es am Wetterdienst der Gesellschaft: Gewitter seien seit dem Morgen angekündigt gewesen, sagen Wirte am Berg.',
  ],
  [
    'El abuelo que no quiso ver el mar',
    'En casa de los Benamar no hay televisor, y la noticia entró por la ventana, a gritos. Rocío cantaba de niña en el aljibe porque allí la voz le contestaba. El jurado destacó una voz que “parece venir de antes de la guitarra y no pide permiso a nadie para quedarse en silencio”. Sus amigas han colgado sábanas pintadas en la plaza. Ella promete volver el lunes a la panadería, porque el horno, dice, tampoco espera.',
  ],
  [
    'Los arroceros temen por su nombre',
    'En el bar de la lonja nadie pide paella. Tres generaciones de los Roig han regado con esa acequia y ninguna oyó hablar de metales. “No hay peligro inmediato para quien lo haya comido, pero pedimos que nadie lo sirva a niños pequeños”, declaró la consejera Pilar Monteagudo. A media tarde los camiones volvían llenos al almacén y los supermercados vaciaban estantes. Un químico jubilado recuerda que avisó del vertedero en 1998 y guarda la carta con el sello.',
  ],
  [
    'Двенадцать лет на том берегу',
    'Пенсионерка Вера Кузьмина надела пальто, в котором выходила замуж. Она жила напротив центра и видела его окна, но добиралась туда через три деревни. «Теперь дети с правого берега доберутся до школы за десять минут, а не за час в переполненном автобусе», — сказала мэр Ольга Тихвина. Паромщик Степан продал лодку и пьёт чай у перил. Рыбаки жалуются: опоры распугали судака, а туристы роняют в воду телефоны.',
  ],
  [
    '寺の蔵で見つけた一枚の木札',
    '木札には「光る石、触るべからず」とあった。住職が蔵の奥で見つけたのは12年前の夏だ。「祖父がこの光を見たら、きっと黙って帽子を取ったと思います」と、点灯役を務めた早瀬千代さんは話した。港では漁師たちが船の明かりを消して待ち、子どもは肩車の上から海を見た。土産物屋の店先には、もう灯台の形をした最中が並んでいる。',
  ],
];

/** What the agency sent on the next day: news first, then sentences of the day before. */
export const NEXT_DAY: readonly ((sent: readonly string[]) => Text)[] = [
  (sent) => [
    'Thieves try to saw plank off Pellingham boat',
    `Police in Pellingham are looking for two men who tried to saw a plank off the ancient boat overnight. A guard dog drove them away, and the damage is slight, an officer said on the spot. The council will pay for lights and a second guard. ${sent[2]} ${sent[3]}`,
  ],
  (sent) => [
    'Lindqvist asks for rematch with Adeyemi',
    `Per Lindqvist has challenged Folake Adeyemi to a match over six games and offered to pay her travel. “I want to understand what happened to me,” he wrote to the federation. Her school has yet to agree to the dates. ${sent[1]} ${sent[2]}`,
  ],
  (sent) => [
    'Head of Kitewell steps down over prams',
    `Kitewell’s chief executive Dorian Wells resigned on Thursday, a day after the firm called back one of its prams. The board named finance chief Ada Brun to lead it until spring. Shares lost a tenth of their value. ${sent[1]} ${sent[3]}`,
  ],
  (sent) => [
    'Ministry closes Cape Sill to motor boats',
    `Motor boats have to keep 500 metres away from Cape Sill as of Saturday, the fisheries ministry decided. Crabbers called the order a slap in the face and want to sail to the capital. Talks are set for Tuesday in the chapel. ${sent[2]} ${sent[3]}`,
  ],
  (sent) => [
    'Bischof lehnt Eintritt für Arnsrieder Fresko ab',
    `Der Bischof will für den Blick auf das Fresko von Arnsried kein Geld verlangen. Ein Gotteshaus sei kein Museum, teilte er am Mittwoch mit, der Gemeinderat hatte acht Euro vorgeschlagen. Nun soll eine Stiftung helfen. ${sent[2]} ${sent[3]}`,
  ],
  (sent) => [
    'Staatsanwalt ermittelt gegen Betreiber der Rauhkogelbahn',
    `Die Staatsanwaltschaft prüft, ob die Rauhkogelbahn trotz einer Unwetterwarnung zu lange fuhr. Beamte holten am Montag Fahrtenbücher und Funkprotokolle ab, wie eine Sprecherin bestätigte. Der Betreiber will mitwirken. ${sent[1]} ${sent[4]}`,
  ],
  (sent) => [
    'Rocío Benamar dona el premio Aurora a la escuela de su pueblo',
    `Rocío Benamar entregará todo el dinero del premio a la escuela de música de Sorbás, que estaba a punto de cerrar. Lo anunció este viernes en la radio local, entre lágrimas de la directora. El ayuntamiento añadirá una suma igual. ${sent[2]} ${sent[3]}`,
  ],
  (sent) => [
    'Un juez cierra el canal que regaba el arroz de La Espiga',
    `Un juzgado de Valdemora ordenó el miércoles cerrar el canal del Molino hasta que se conozca el origen del metal. Los regantes recurrirán y hablan de ruina para 200 familias. La fiscalía cita a dos antiguos directores de la mina. ${sent[1]} ${sent[3]}`,
  ],
  (sent) => [
    'На мосту в Верхнеозёрске запретили велосипеды',
    `Власти Верхнеозёрска в воскресенье закрыли новый мост для велосипедов и самокатов после двух столкновений. Нарушителям грозит штраф, у въездов поставят дежурных. Велосипедисты собирают подписи против запрета. ${sent[1]} ${sent[4]}`,
  ],
  (sent) => [
    '岬灯台に見物客、町が臨時バス',
    `白浜町は31日、岬灯台を訪れる車で道が埋まったことを受け、駅からの臨時バスを走らせると発表した。初日は朝から1キロの列ができた。商店街は店を夜9時まで開ける。${sent[1]}${sent[3]}`,
  ],
];
