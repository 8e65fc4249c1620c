import type { ComponentChildren } from 'preact';
import type { Problem } from '../../lib/problem';
import { explain } from './explain';
import { fill, ownWords, t, type Key } from './words';

/** One plain sentence inside a part that failed or is incomplete, with what can be done about it. */
export function Note({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'alert';
  children: ComponentChildren;
}) {
  return (
    <div class={`note ${tone}`} {...ownWords()}>
      {children}
    </div>
  );
}

/** A part that failed. The rest of the view stands. */
export function PartProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <Note tone="alert">
      <p>{explain(problem)}</p>
      <button type="button" class="button quiet" onClick={onRetry}>
        {t('action.retry')}
      </button>
    </Note>
  );
}

export interface NoticeProps {
  problem: Problem;
  onRetry: () => void;
  /** Read the page all the same. */
  onAnyway: () => void;
  /** Today's stories, where the page has none. */
  onExplore: () => void;
}

/** The whole view when there is no article to tell: what is here instead, and the next steps, the likeliest first. */
export function Notice({ problem, ...on }: NoticeProps) {
  return (
    <section class="notice" aria-labelledby="notice-title">
      <Drawing problem={problem} />
      <h1 id="notice-title">{titleOf(problem)}</h1>
      <p>{explain(problem)}</p>
      <div class="notice-actions">
        {stepsFrom(problem).map((step, index) => (
          <button key={step} type="button" class={index > 0 ? 'button quiet' : 'button'} onClick={on[step]}>
            {t(STEPS[step])}
          </button>
        ))}
      </div>
    </section>
  );
}

type Step = Exclude<keyof NoticeProps, 'problem'>;
const STEPS = {
  onRetry: 'action.retry',
  onAnyway: 'story.readAnyway',
  onExplore: 'explore.menu',
} as const;

/** Trying again helps where the page may have changed; a PDF stays a PDF, a front a front. */
function stepsFrom(problem: Problem): Step[] {
  switch (problem.code) {
    case 'browser-page':
    case 'pdf-page':
    case 'page-closed-to-us':
      return ['onExplore'];
    case 'not-an-article': {
      const anyway: Step[] = problem.prose ? ['onAnyway'] : [];
      if (problem.looksLike === 'front' || problem.looksLike === 'search') return ['onExplore', ...anyway];
      return problem.looksLike === 'unknown' ? [...anyway, 'onRetry', 'onExplore'] : [...anyway, 'onExplore'];
    }
    default:
      return ['onRetry'];
  }
}

function titleOf(problem: Problem): string {
  if (problem.code === 'not-an-article') return t(`problem.title.${problem.looksLike}`);
  return fill(TITLES[problem.code] ?? 'problem.title.failed');
}

const TITLES: Partial<Record<Problem['code'], Key>> = {
  'browser-page': 'problem.title.browserPage',
  'pdf-page': 'problem.title.pdfPage',
  'empty-page': 'problem.title.emptyPage',
  'page-closed-to-us': 'problem.title.pageClosed',
  'page-too-slow': 'problem.title.pageTooSlow',
};

/** A sheet of paper in line art: lines of text, or none, or a grid, by what the page is. */
function Drawing({ problem }: { problem: Problem }) {
  const grid = problem.code === 'not-an-article' && problem.looksLike !== 'unknown';
  const empty = problem.code === 'empty-page';
  return (
    <svg class="notice-drawing" viewBox="0 0 96 96" width="96" height="96" aria-hidden="true">
      <path class="far" d="M34 14h38a4 4 0 0 1 4 4v56" />
      <rect x="20" y="22" width="46" height="60" rx="4" />
      {grid && (
        <path
          class="lines"
          d="M28 34h13v13H28zM46 34h12M46 40h12M46 46h8M28 56h13v13H28zM46 56h12M46 62h12M46 68h8"
        />
      )}
      {!grid && !empty && <path class="lines" d="M29 36h28M29 45h28M29 54h28M29 63h16" />}
      {empty && <path class="lines dashed" d="M29 36h28M29 45h28M29 54h28M29 63h16" />}
    </svg>
  );
}
