/** Words that carry no topic, by language. Short on purpose: inverse document frequency does the rest. */
const LISTS: Record<string, string> = {
  en: 'a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing down during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just like me more most my myself no nor not now of off on once one only or other our ours ourselves out over own said same say says she should so some such than that the their theirs them themselves then there these they this those through to too two under until up us very was we were what when where which while who whom why will with would you your yours mr mrs ms new year years last first told people',
  fr: 'au aux avec ce ces cet cette dans de des du elle en et eux il ils je la le les leur leurs lui ma mais me même mes moi mon ne nos notre nous on ou où par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l à m n s t y est été étée être sont avait avoir ont a ai as aussi plus comme après selon deux fait dont était ainsi',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas algo nosotros es son fue ha han ser era dos años',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você essa num nem suas meu às minha têm numa elas foram disse anos ano dois',
  it: 'di e il la che in a un per è del una con non sono da si le dei al i lo della nel ha alla più ma anche come gli o su se delle dal ci questo suo quando sua essere dalla stato nella hanno dopo tra cui era loro chi due anni anno ancora già poi fra contro degli nei sul sulla agli ai',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich eines jahr jahre zwei diese dieser wieder keine seiner sagte da was ihr ihm ihn ohne sondern',
  nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen moet ben zonder kan hun dus alles onder ja werd wezen zelf tegen na reeds wil kon niets uw iemand jaar twee',
  nb: 'og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv her alle vil bli ble blitt kunne inn når være kom noen noe ville dere deres kun etter ned skulle denne for deg si sine sitt mot å meget hvorfor dette disse uten hvordan ingen din blir samme hvilken hvilke inni mellom vår hver hvem vors hvis både bare enn fordi før mange også slik vært begge siden to år',
  sv: 'och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit år två',
  vi: 'và của là có được cho các với những trong đã không này một để người khi đến từ về ra vào tại cũng như trên đó theo sẽ nhiều thì lại còn ông bà anh chị ngày sau trước nên phải bị do mà vì nhưng rất cùng đang việc năm hay qua làm',
  eu: 'eta da ez du bat den dute dela izan zen baina ere dira beste zuen egin duen dituzte horren hori hau baino bere zuten izango dago egiten',
  ru: 'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь уж вам сказал ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой ним здесь этом один почти мой тем чтобы нее были куда зачем всех при об это года году лет',
  ar: 'من في على إلى عن أن إن التي الذي هذا هذه ذلك كان كانت قد لا ما لم لن هو هي هم مع بعد قبل بين كل أو ثم حيث كما خلال عند منذ حتى غير أي فيه فيها وقد وكان إنه أنه عليه عليها له لها قال وقال',
  hi: 'के का की में से को है और ने पर कि यह हैं इस था थी थे एक भी कर ही तो हो गया जो लिए साथ कहा अपने उन वह नहीं बाद तक या रहे रहा रही गई गए करने दिया जा सकता होने इसके उनके',
};

const sets = new Map<string, ReadonlySet<string>>();

/** @param language - BCP-47 or null; a language without a list gives the empty set */
export function stopwords(language: string | null): ReadonlySet<string> {
  const primary = primaryLanguage(language);
  const known = sets.get(primary);
  if (known) return known;
  const made = new Set((LISTS[primary] ?? '').split(' '));
  sets.set(primary, made);
  return made;
}

/** "no", "nn" and "da" read the Norwegian list: the words that carry no topic are the same. */
export function primaryLanguage(language: string | null): string {
  const primary = /^[a-z]{2,3}/i.exec(language ?? '')?.[0].toLowerCase() ?? '';
  return ['no', 'nn', 'da'].includes(primary) ? 'nb' : primary;
}
