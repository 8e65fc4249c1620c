/** The newsroom's outlets as the file a reader would import in Options. */
import { BIASES, serializeOutletPack, type Bias, type Outlet, type Rating } from '../../lib/outlets';
import { feedUrl, readOutlets, type NewsOutlet } from './outlets';

/** When each of the fictional raters rated, and what it rates. */
const RATERS: Record<string, Pick<Rating, 'year' | 'kind'>> = {
  'Fairbank Media Review': { year: 2025, kind: 'description' },
  'Common Ground Panel': { year: 2024, kind: 'description' },
  'Open Audience Panel': { year: 2023, kind: 'audience' },
};

/** Text of an outlet pack with every outlet of the newsroom. */
export function newsroomPack(): string {
  return serializeOutletPack(readOutlets().map(toOutlet), { name: 'Sample newsroom', licence: 'MIT' });
}

function toOutlet(outlet: NewsOutlet): Outlet {
  const { domain, name, country, languages, scope, type, stateControl, reliability, prominence } = outlet;
  return {
    domain,
    aliases: [],
    name,
    country,
    languages,
    scope,
    type,
    stateControl: stateControl ?? null,
    bias: summary(outlet),
    reliability:
      reliability === null ? null : { score: reliability, source: 'Fairbank Media Review', year: 2025 },
    feeds: [{ url: feedUrl(outlet), section: null }],
    prominence,
    origin: 'own',
  };
}

function summary({ bias, ratings, country }: NewsOutlet): Outlet['bias'] {
  const steps = Object.values(ratings).map(stepOf);
  if (bias === null || steps.length === 0)
    return { label: null, confidence: null, spread: null, ratings: [] };
  const spread = Math.max(...steps) - Math.min(...steps);
  return {
    label: bias,
    confidence: spread > 1 || steps.length === 1 ? 'low' : steps.length === 2 ? 'medium' : 'high',
    spread,
    ratings: Object.entries(ratings).map(([source, label]) => {
      const { year, kind } = RATERS[source]!;
      const audience = kind === 'audience';
      return {
        source,
        label,
        score: audience ? stepOf(label) - 2 : null,
        year,
        kind,
        audienceCountry: audience ? country : null,
      };
    }),
  };
}

function stepOf(bias: Bias): number {
  return BIASES.indexOf(bias);
}
