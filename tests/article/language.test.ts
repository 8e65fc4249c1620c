import { describe, expect, it } from 'vitest';
import { languageOf } from '../../lib/article/language';

/** One piece of news, told in languages with a list of small words here and in languages without one. */
const TOLD: Record<string, string> = {
  en: 'The head of the harbour said yesterday that the new ferry will sail again next week, after repairs that took six months. People of the island had to cross the bay in small boats, which cost them much time and money. The council has set aside enough for fuel and wages, and pupils will travel free until the year ends.',
  fi: 'Satamajohtaja kertoi eilen, että uusi lautta aloittaa liikenteen ensi viikolla kuuden kuukauden korjausten jälkeen. Saaren asukkaat ovat joutuneet ylittämään lahden pienillä veneillä, mikä on vienyt paljon aikaa ja rahaa. Kunta on varannut riittävästi varoja polttoaineeseen ja palkkoihin. Koululaiset matkustavat ilmaiseksi vuoden loppuun saakka, ja vuoroja lisätään keväällä, kertoo valtuuston puheenjohtaja.',
  tr: 'Liman müdürü dün yaptığı açıklamada yeni feribotun altı ay süren onarımın ardından gelecek hafta yeniden sefere başlayacağını söyledi. Ada sakinleri körfezi küçük teknelerle geçmek zorunda kalıyor, bu durum onlara çok zaman ve para kaybettiriyordu. Belediye yakıt ve ücretler için yeterli ödenek ayırdı, öğrenciler yıl sonuna kadar ücretsiz yolculuk edecek.',
  hu: 'A kikötő igazgatója tegnap közölte, hogy az új komp hat hónapig tartó javítás után jövő héten ismét közlekedik. A sziget lakói kis csónakokkal keltek át az öblön, ami sok időbe és pénzbe került. A tanács elegendő pénzt különített el üzemanyagra és bérekre, a diákok pedig az év végéig ingyen utazhatnak.',
  id: 'Kepala pelabuhan mengatakan kemarin bahwa feri baru akan berlayar lagi minggu depan setelah perbaikan selama enam bulan. Warga pulau harus menyeberangi teluk dengan perahu kecil, yang menghabiskan banyak waktu dan uang mereka. Pemerintah daerah telah menyiapkan dana yang cukup untuk bahan bakar dan upah, dan para siswa akan naik gratis sampai akhir tahun.',
  sw: 'Mkurugenzi wa bandari amesema jana kuwa kivuko kipya kitaanza safari zake wiki ijayo baada ya matengenezo yaliyochukua miezi sita. Wakazi wa kisiwa wamekuwa wakitumia mashua ndogo kuvuka ghuba hiyo, jambo ambalo limewagharimu fedha nyingi na muda. Serikali ya mtaa imetenga fedha za kutosha kwa ajili ya mafuta na mishahara ya wafanyakazi, na wanafunzi watavuka bila malipo yoyote.',
  zu: 'Umqondisi wetheku uthe izolo isikebhe esisha sizoqala ukusebenza ngesonto elizayo ngemuva kokulungiswa okuthathe izinyanga eziyisithupha. Abahlali basesiqhingini bebesebenzisa izikebhe ezincane ukuwela itheku, okubadlele imali eningi nesikhathi. Umasipala ubeke eceleni imali eyanele kaphethiloli namaholo abasebenzi, kanti abafundi bazowela mahhala kuze kuphele unyaka. Izakhamuzi zijabulile ngalezi zindaba futhi zithembisa ukusebenzisa isikebhe nsuku zonke.',
  so: 'Agaasimaha dekedda ayaa shalay sheegay in doonta cusub ay bilaabi doonto safarrada toddobaadka soo socda kadib dayactir qaatay lix bilood. Dadka jasiiradda ayaa adeegsanayay doomo yaryar si ay uga gudbaan gacanka, taas oo ku kacday lacag iyo waqti badan. Dawladda hoose ayaa qoondeysay lacag ku filan shidaalka iyo mushaharka shaqaalaha, ardayduna lacag la’aan bay ku safri doonaan.',
  et: 'Sadama juht ütles eile, et uus praam hakkab järgmisel nädalal pärast kuus kuud kestnud remonti taas sõitma. Saare elanikud pidid lahte ületama väikeste paatidega, mis võttis palju aega ja raha. Vald on kütuse ja palkade jaoks raha kõrvale pannud ning õpilased sõidavad aasta lõpuni tasuta, kinnitas volikogu esimees, kes loodab, et liinile tuleb suvel juurde ka teine laev.',
  cy: 'Dywedodd pennaeth y porthladd ddoe y bydd y fferi newydd yn hwylio eto yr wythnos nesaf ar ôl gwaith atgyweirio a gymerodd chwe mis. Bu rhaid i drigolion yr ynys groesi’r bae mewn cychod bach, a gostiodd lawer o amser ac arian iddynt. Mae’r cyngor wedi neilltuo digon o arian ar gyfer tanwydd a chyflogau, a bydd disgyblion yn teithio am ddim.',
  af: 'Die hawehoof het gister gesê dat die nuwe veerboot volgende week weer sal vaar nadat dit ses maande lank herstel is. Inwoners van die eiland moes met klein bote oor die baai gaan, wat hulle baie tyd en geld gekos het. Die raad het genoeg geld vir brandstof en lone opsy gesit, en skoliere ry tot die einde van die jaar gratis saam.',
  yo: 'Ọga agba ibudo ọkọ oju omi sọ lana pe ọkọ tuntun yoo bẹrẹ iṣẹ lọsẹ to n bọ lẹyin atunṣe to gba oṣu mẹfa. Awọn olugbe erekusu naa ti n lo awọn ọkọ kekere lati kọja, eyi to na wọn ni owo ati akoko pupọ. Ijọba ibilẹ ti ya owo to to sọtọ fun epo ati owo oṣu awọn oṣiṣẹ, awọn akẹkọọ yoo si rin lọfẹẹ.',
};
const LISTED = ['en', 'fi', 'tr', 'hu', 'id'];

describe('the language of an article', () => {
  it.each(LISTED)('is told from the text in %s, whatever the page declares', (language) => {
    for (const declared of [language, 'de', null])
      expect(languageOf(TOLD[language]!, declared)).toBe(language);
  });

  it.each(Object.keys(TOLD).filter((language) => !LISTED.includes(language)))(
    'is the declared one in %s, of which no words are known here',
    (language) => {
      expect(languageOf(TOLD[language]!, language)).toBe(language);
    },
  );

  it.each(['sw', 'zu', 'so', 'et', 'cy'])(
    'is unknown where a page in %s declares the language its system came with',
    (language) => {
      expect(languageOf(TOLD[language]!, 'en-US')).toBeNull();
      expect(languageOf(TOLD[language]!, null)).toBeNull();
    },
  );

  it('is the declared one of a table of names and results', () => {
    const results = 'Harbour Bay: Harris 25, Dorn 17, Burgher 8. Totals 25-10-60. Viera: Jones 11, Smith 9. ';
    expect(languageOf(results.repeat(8), 'en')).toBe('en');
  });

  it.each([
    [
      'uk',
      'Синоптики обіцяють українцям спеку, а її наступного тижня змінять грози, кажуть у порту. Її жителі їдуть додому.',
    ],
    [
      'fa',
      'مدیر بندر دیروز گفت که کشتی تازه پس از شش ماه تعمیر هفته آینده پیش چشم همه دوباره راه می‌افتد و گذر از خلیج رایگان است.',
    ],
    [
      'ru',
      'Директор порта сообщил вчера, что новый паром снова выйдет в море на следующей неделе после шести месяцев ремонта.',
    ],
  ])('is %s by its letters where its script is of several and the page says nothing', (language, text) => {
    expect(languageOf(text, null)).toBe(language);
  });
});
