import type { ComponentChildren } from 'preact';
import { Wordmark } from '../common/Wordmark';

export type SettingsSection = {
  /** Also the anchor in the address. */
  id: string;
  title: string;
  /** One sentence: what is decided here. */
  intro: string;
  body: ComponentChildren;
};

/** The frame of the options page: contents beside the sections, one below the other. */
export function SettingsPage({ sections }: { sections: SettingsSection[] }) {
  return (
    <div class="page options">
      <header class="masthead">
        <Wordmark />
        <h1>Options</h1>
        <p class="hint">Every change is saved at once.</p>
      </header>
      <nav class="contents" aria-label="Sections">
        <ul class="plain">
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {sections.map((section) => (
          <section key={section.id} id={section.id} class="section" aria-labelledby={`${section.id}-title`}>
            <h2 id={`${section.id}-title`}>{section.title}</h2>
            <p class="intro">{section.intro}</p>
            {section.body}
          </section>
        ))}
      </main>
    </div>
  );
}
