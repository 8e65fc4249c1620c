import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Topic } from '../../lib/article';
import type { StoryCard } from '../../lib/coverage';
import type { WorldRegion } from '../../lib/outlets';
import { number } from '../common/format';
import { regionWords } from '../common/regions';
import { topicWords } from '../common/topics';
import { useView } from '../common/view';
import { t } from '../common/words';
import { countRegions, countTopics, type Filter } from './filter';

/** How far back stories are looked for, in hours. */
export const SPANS = { day: 24, days: 72, week: 168 } as const;
export type Span = keyof typeof SPANS;

export interface StoryFiltersProps {
  /** All there are, shown or not: what can be chosen, with the number of each. */
  stories: readonly StoryCard[];
  filter: Filter;
  onFilter: (change: Partial<Filter>) => void;
  span: Span;
  onSpan: (span: Span) => void;
  search: RefObject<HTMLInputElement | null>;
}

export function StoryFilters({ stories, filter, onFilter, span, onSpan, search }: StoryFiltersProps) {
  const { locale } = useView();
  const named = (name: string, count: number): string =>
    t('explore.option', { name, n: number(count, locale) });
  return (
    <search class="story-filters">
      <label class="filter filter-words">
        <span class="label">{t('explore.search')}</span>
        <input
          ref={search}
          class="field"
          type="search"
          value={filter.words}
          onInput={(event) => {
            onFilter({ words: event.currentTarget.value });
          }}
        />
      </label>
      <Choice
        label={t('explore.topic')}
        value={filter.topic ?? ''}
        onChange={(topic) => {
          onFilter({ topic: topic === '' ? null : (topic as Topic | 'unknown') });
        }}
        options={[
          { value: '', words: t('explore.anyTopic') },
          ...countTopics(stories).map(({ topic, stories: count }) => ({
            value: topic,
            words: named(topic === 'unknown' ? t('explore.noTopic') : topicWords(topic), count),
          })),
        ]}
      />
      <Choice
        label={t('explore.region')}
        value={filter.region ?? ''}
        onChange={(region) => {
          onFilter({ region: region === '' ? null : (region as WorldRegion) });
        }}
        options={[
          { value: '', words: t('explore.anyRegion') },
          ...countRegions(stories).map(({ region, stories: count }) => ({
            value: region,
            words: named(regionWords(region), count),
          })),
        ]}
      />
      <Choice
        label={t('explore.since')}
        value={span}
        onChange={(chosen) => {
          onSpan(chosen as Span);
        }}
        options={(Object.keys(SPANS) as Span[]).map((each) => ({
          value: each,
          words: t(`explore.within.${each}`),
        }))}
      />
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; words: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="filter">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
