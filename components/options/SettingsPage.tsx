import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { Wordmark } from '../common/Wordmark';
import { t } from '../common/words';
import { showOnly } from './settings-search';

export type SettingsSection = {
  /** Also the anchor in the address. */
  id: string;
  title: string;
  /** One sentence: what is decided here. */
  intro: string;
  /** Each setting within is an element of class `setting`: the search shows and hides these. */
  body: ComponentChildren;
};

/** The frame of the options page: search and contents beside the sections, one below the other. */
export function SettingsPage({ sections }: { sections: SettingsSection[] }) {
  const { locale } = useView();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const main = useRef<HTMLElement>(null);
  const field = useId();

  useLayoutEffect(() => {
    const place = main.current;
    if (!place) return;
    const look = () => {
      const shown = showOnly(place.querySelectorAll<HTMLElement>(':scope > section'), query);
      setFound(query.trim() === '' ? null : shown);
    };
    look();
    if (query.trim() === '') return;
    // What was found may lie above what was in sight.
    if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
    const observer = new MutationObserver(look); // lists arrive and settings unfold while a search stands
    observer.observe(place, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [query]);

  const shows = ({ id }: SettingsSection) => found === null || found.has(id);
  const inSight = sections.filter(shows);
  return (
    <div class="page options">
      <header class="masthead">
        <Wordmark />
        <h1>{t('options.title')}</h1>
        <p class="hint">{t('options.saved')}</p>
      </header>
      <div class="beside">
        <div class="find" role="search" aria-label={t('options.search.label')}>
          <label class="visually-hidden" for={field}>
            {t('options.search.label')}
          </label>
          <input
            id={field}
            class="field"
            type="search"
            placeholder={t('options.search.label')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <p class="hint" role="status">
            {found !== null &&
              (inSight.length === 0
                ? t('options.search.none')
                : plural('options.search.found', inSight.length, locale))}
          </p>
        </div>
        <nav class="contents" aria-label={t('options.sections')}>
          <ul class="plain">
            {inSight.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <main ref={main}>
        {sections.map((section) => (
          <section
            key={section.id}
            id={section.id}
            class="section"
            aria-labelledby={`${section.id}-title`}
            hidden={!shows(section)}
          >
            <h2 id={`${section.id}-title`}>{section.title}</h2>
            <p class="intro">{section.intro}</p>
            {section.body}
          </section>
        ))}
      </main>
    </div>
  );
}
