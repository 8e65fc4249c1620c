/** Parts of the world, after the regions of UN M49, with the Americas in their two usual halves. */
export const WORLD_REGIONS = [
  'africa',
  'asia',
  'europe',
  'latin-america',
  'northern-america',
  'oceania',
] as const;
export type WorldRegion = (typeof WORLD_REGIONS)[number];

/**
 * Countries by region: UN M49 (https://unstats.un.org/unsd/methodology/m49/) as Unicode CLDR 48.2 carries it in
 * territoryContainment, which adds Taiwan (Asia) and Kosovo, XK (Europe). M49 puts Cyprus, Turkey and the
 * Caucasus in Asia.
 */
const COUNTRIES: Readonly<Record<WorldRegion, string>> = {
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  asia: 'AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE',
  europe:
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  'latin-america':
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  'northern-america': 'BM CA GL PM US',
  oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
};

/** Codes of a region's countries and territories. */
export const countriesOf = (region: WorldRegion): string[] => COUNTRIES[region].split(' ');

const REGION_OF = new Map(
  WORLD_REGIONS.flatMap((region) => countriesOf(region).map((country) => [country, region] as const)),
);

/**
 * The part of the world a country belongs to.
 * @param country - ISO 3166-1 alpha-2 (and XK)
 * @returns null for no country, for codes that are none, and for Antarctica, which M49 puts in no region
 */
export function worldRegionOf(country: string | null): WorldRegion | null {
  return (country !== null && REGION_OF.get(country)) || null;
}
