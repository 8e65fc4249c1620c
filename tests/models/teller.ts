import { afterEach, beforeEach } from 'vitest';
import { engineFor, tellByModel, type ModelChoice } from '../../lib/models';
import type { Article } from '../../lib/article';
import type { Narrative } from '../../lib/narrative';
import type { Problem, Result } from '../../lib/problem';
import { ARTICLE, choice, EMBEDDED } from './harbour';
import { modelServer, type ModelServer } from './server';

export interface Ask {
  article?: Article;
  choice?: Partial<ModelChoice>;
  key?: string | null;
  signal?: AbortSignal;
  patience?: { first: number; next: number };
  length?: number;
  into?: string;
}

export interface Teller {
  /** New for each test. */
  server: ModelServer;
  drafts: Narrative[];
  tell(asked?: Ask): Promise<Result<Narrative>>;
  /** @throws Error where the model failed */
  told(asked?: Ask): Promise<Narrative>;
  problemOf(asked?: Ask): Promise<Problem | null>;
}

/** Has the harbour’s article told by a server of the test’s own. Call once a file. */
export function teller(): Teller {
  const it: Teller = {
    server: null as unknown as ModelServer, // before each test
    drafts: [],
    tell(asked = {}) {
      const { origin } = it.server;
      const article = asked.article ?? ARTICLE;
      const chosen = choice({
        address: asked.choice?.kind === 'anthropic' ? origin : `${origin}/v1`,
        ...asked.choice,
      });
      const ports = {
        fetch: (input: string, init?: RequestInit) => fetch(input, init),
        key: asked.key ?? null,
        ...(asked.patience && { patience: asked.patience }),
      };
      return tellByModel(
        {
          article,
          embedded: EMBEDDED,
          choice: chosen,
          into: asked.into ?? 'en',
          length: asked.length ?? 5,
          signal: asked.signal ?? new AbortController().signal,
          onDraft: (draft) => it.drafts.push(draft),
          now: () => 7,
        },
        engineFor(chosen, ports, {}, article.language),
      );
    },
    async told(asked) {
      const answer = await it.tell(asked);
      if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
      return answer.value;
    },
    async problemOf(asked) {
      const answer = await it.tell(asked);
      return answer.ok ? null : answer.problem;
    },
  };
  beforeEach(async () => {
    it.server = await modelServer();
    it.drafts = [];
  });
  afterEach(() => it.server.close());
  return it;
}

export const textsOf = (narrative: Pick<Narrative, 'lede' | 'sections'>): string[] =>
  narrative.sections.flatMap(({ lines }) => lines.map(({ text }) => text));
