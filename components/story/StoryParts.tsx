import type { Article } from '../../lib/article';
import type { Coverage, FurtherOffer, ServerKind } from '../../lib/coverage';
import type { ModelPart } from '../../lib/models';
import type { Narrative, Passage } from '../../lib/narrative';
import type { Bias, Outlet } from '../../lib/outlets';
import type { Receipt as Requests } from '../../lib/receipt';
import type { Part, Problem, Result } from '../../lib/problem';
import type { VoicesPart } from '../../lib/voices';
import { t } from '../common/words';
import { VoicesOff } from '../voices/VoicesOff';
import { VoicesPanel, type VoicesActions } from '../voices/VoicesPanel';
import { CoveragePanel } from './CoveragePanel';
import { HowMade } from './HowMade';
import { tellerWords } from './ModelBar';
import { NarrativeView } from './NarrativeView';
import { OutletCard } from './OutletCard';
import { Receipt } from './Receipt';
import { RelatedList } from './RelatedList';

export interface StoryPartsProps {
  article: Article;
  outlet: Part<Outlet>;
  narrative: Part<Narrative>;
  /** The narrative by the reader's own model. */
  model: ModelPart;
  coverage: Part<Coverage>;
  /** Services that could be searched beyond the feeds. */
  offers: FurtherOffer[];
  /** Readers' comments; null until it is known whether they are on. */
  voices: VoicesPart;
  /** Known before the comments are; null: none, or switched off. */
  voiceCount: number | null;
  /** What left the browser for it; null until that is known. */
  receipt: Requests | null;
  suggested: Outlet[] | null;
  /** Why following or allowing did not work. */
  trouble: Problem | null;
  actions: StoryActions;
}

/** What a reader can do with a story. `null`: not from this view. */
export interface StoryActions {
  /** Point at a passage of the article; resolves to whether it was found. */
  show: (passage: Passage) => Promise<boolean>;
  /** Open another outlet's article. */
  open: (url: string) => void;
  retry: (part: 'article' | 'outlet' | 'narrative' | 'coverage') => void;
  /** Read the page though it looks like no article. */
  readAnyway: () => void;
  search: (kind: ServerKind) => Promise<Result<{ found: number }>>;
  voices: VoicesActions & { reload: () => void };
  /** Have the reader's model tell it, or stop it. */
  tell: () => void;
  hush: () => void;
  /** Look again what left the browser. */
  recount: () => void;
  follow: (() => void) | null;
  allow: ((hosts: string[]) => void) | null;
  options: (() => void) | null;
  /** Today's stories on a page of their own, or the headlines of this one side by side. */
  explore: (view: 'stories' | 'compare') => void;
  /** Keep the reader's own label of the outlet, or take it back. */
  label: ((label: Bias | null) => Promise<Problem | null>) | null;
  /** "Not the same story", or that word taken back; null when it is kept. */
  judge: (url: string, apart: boolean) => Promise<Problem | null>;
}

/** Everything that is told about an article, each part drawn as it arrives. Popup and reader show the same. */
export function StoryParts(props: StoryPartsProps) {
  const {
    article,
    outlet,
    narrative,
    model,
    coverage,
    offers,
    voices,
    receipt,
    suggested,
    trouble,
    actions,
  } = props;
  const teller = model.state === 'told' ? model.narrative.engine : null;
  return (
    <div class="story-parts">
      <Arrivals outlet={outlet} narrative={narrative} coverage={coverage} />
      <NarrativeView
        narrative={narrative}
        model={model}
        onTell={actions.tell}
        onHush={actions.hush}
        direction={article.direction}
        onShow={actions.show}
        onRetry={() => actions.retry('narrative')}
      />
      <OutletCard
        outlet={outlet}
        kind={article.kindOfText}
        onLabel={actions.label}
        made={teller?.id === 'model' ? tellerWords(teller) : t('outlet.made')}
        onRetry={() => actions.retry('outlet')}
      />
      <CoveragePanel
        coverage={coverage}
        offers={offers}
        suggested={suggested}
        trouble={trouble}
        onFollow={actions.follow}
        onAllow={actions.allow}
        onOpen={actions.open}
        onJudge={actions.judge}
        onSearch={actions.search}
        onCompare={() => actions.explore('compare')}
        onRetry={() => actions.retry('coverage')}
      />
      {voices === 'off' && actions.voices.options && <VoicesOff onOptions={actions.voices.options} />}
      {voices !== null && voices !== 'off' && (
        <VoicesPanel voices={voices} actions={actions.voices} onRetry={actions.voices.reload} />
      )}
      <RelatedList
        items={coverage !== 'waiting' && coverage.ok ? coverage.value.related : []}
        onOpen={actions.open}
        onExplore={() => actions.explore('stories')}
      />
      <HowMade article={article} outlet={outlet} narrative={narrative} model={model} coverage={coverage} />
      <Receipt receipt={receipt} onOpen={actions.recount} />
    </div>
  );
}

/** Tells a screen reader what arrived without reading the whole part aloud. */
function Arrivals({
  outlet,
  narrative,
  coverage,
}: Pick<StoryPartsProps, 'outlet' | 'narrative' | 'coverage'>) {
  const words = (
    [
      ['outlet', outlet],
      ['narrative', narrative],
      ['coverage', coverage],
    ] as const
  ).flatMap(([name, part]) =>
    part === 'waiting' ? [] : t(`arrived.${name}.${part.ok ? 'ready' : 'failed'}`),
  );
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {words.join(' ')}
    </p>
  );
}
