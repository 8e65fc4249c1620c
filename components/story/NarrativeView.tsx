import { useId, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article';
import type { ModelPart } from '../../lib/models';
import type { Line, Narrative, Passage } from '../../lib/narrative';
import type { Part } from '../../lib/problem';
import { useInSight } from './in-sight';
import { ModelBar } from './ModelBar';
import { Note, PartProblem } from '../common/Notice';
import { sectionTitle } from '../common/section-title';
import { Skeleton } from '../common/Skeleton';
import { ownWords, t } from '../common/words';

export interface NarrativeViewProps {
  /** By the embedded engine. */
  narrative: Part<Narrative>;
  /** By the reader's own model; it takes the other's place line by line. */
  model: ModelPart;
  onTell: () => void;
  onHush: () => void;
  /** Which way the article runs. Our own titles stand on the side of the lines below them. */
  direction: Article['direction'];
  /** Point at the passage a line rests on; resolves to whether it could be found. */
  onShow: (passage: Passage) => Promise<boolean>;
  onRetry: () => void;
}

/** The article told in titled sections. Each line leads to the words of the article it rests on. */
export function NarrativeView(props: NarrativeViewProps) {
  const { narrative, model, direction, onShow, onRetry } = props;
  const [own, setOwn] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useInSight(bar, own ? 'own' : model.state);
  const tell = (): void => {
    setOwn(false);
    props.onTell();
  };
  return (
    <section class="part narrative" aria-labelledby="narrative-title" aria-busy={narrative === 'waiting'}>
      <h2 id="narrative-title" class="eyebrow">
        {t('narrative.title')}
      </h2>
      {narrative === 'waiting' ? (
        <Skeleton lines={6} label={t('narrative.waiting')} />
      ) : narrative.ok ? (
        <>
          <Telling
            narrative={own ? narrative.value : (modelsOf(model) ?? narrative.value)}
            direction={direction}
            onShow={onShow}
          />
          <ModelBar place={bar} model={model} own={own} onOwn={setOwn} onTell={tell} onHush={props.onHush} />
        </>
      ) : (
        <PartProblem problem={narrative.problem} onRetry={onRetry} />
      )}
    </section>
  );
}

/** What the model has told of it so far; null: nothing. */
function modelsOf(model: ModelPart): Narrative | null {
  if (model.state === 'told') return model.narrative;
  return model.state === 'telling' ? model.draft : null;
}

interface TellingProps extends Pick<NarrativeViewProps, 'direction' | 'onShow'> {
  narrative: Narrative;
}

function Telling({ narrative, direction, onShow }: TellingProps) {
  const { lede, sections, notes, language } = narrative;
  const hint = useId();
  // Of an opening, which is said above the story, it would be wrong that the article is short.
  const isShort = notes.includes('too-short') && !notes.includes('partial-access');
  if (lede === null && sections.length === 0) {
    return <Note>{t(isShort ? 'narrative.nothing' : 'narrative.noneAlone')}</Note>;
  }
  const isBasic = notes.includes('language-basic');
  return (
    <>
      {(isShort || isBasic) && (
        <Note>
          {isShort && <p>{t('narrative.note.short')}</p>}
          {isBasic && <p>{t('narrative.note.basic')}</p>}
        </Note>
      )}
      <div lang={language ?? undefined} dir={direction}>
        {lede && <LineButton line={lede} lede hint={hint} onShow={onShow} />}
        {sections.map((section) => (
          <section key={sectionTitle(section)} class="telling" data-kind={section.kind}>
            <h3>
              <bdi lang={section.title === null ? t('locale') : undefined}>{sectionTitle(section)}</bdi>
            </h3>
            <ul class="plain">
              {section.lines.map((line) => (
                <li key={line.text}>
                  <LineButton line={line} hint={hint} onShow={onShow} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p id={hint} hidden>
        {t('narrative.show')}
      </p>
    </>
  );
}

interface LineButtonProps {
  line: Line;
  lede?: boolean;
  hint: string;
  onShow: NarrativeViewProps['onShow'];
}

function LineButton({ line, lede = false, hint, onShow }: LineButtonProps) {
  const [found, setFound] = useState<boolean | null>(null);
  const { text, translation, passages, glosses = [] } = line;
  const passage = passages[0];
  const speaker = speakerBeside(line);
  const show = (place: Passage): void => void onShow(place).then(setFound);
  const words = (
    <>
      {translation && (
        <span class="line-text" lang={translation.language}>
          {translation.text}
        </span>
      )}
      <span class={translation ? 'line-original' : 'line-text'} dir="auto">
        {text}
      </span>
      {speaker && (
        <span class="speaker">
          <bdi>{speaker}</bdi>
        </span>
      )}
    </>
  );
  return (
    <>
      {passage ? (
        <button
          type="button"
          class={lede ? 'line lede' : 'line'}
          dir="auto"
          aria-describedby={hint}
          onClick={() => show(passage)}
        >
          {words}
        </button>
      ) : (
        <p class={lede ? 'line lede' : 'line'} dir="auto">
          {words}
        </p>
      )}
      {glosses.map((gloss) => (
        <button
          key={gloss.name}
          type="button"
          class="line gloss"
          dir="auto"
          aria-describedby={hint}
          onClick={() => show(gloss.passage)}
        >
          {gloss.text}
        </button>
      ))}
      <span role="status" {...ownWords()}>
        {found === true && <span class="visually-hidden">{t('narrative.shown')}</span>}
        {found === false && <span class="line-status">{t('narrative.notShown')}</span>}
      </span>
    </>
  );
}

/** Who says the line, where neither it nor a gloss of it names them as fully. */
const speakerBeside = ({ text, speaker, glosses = [] }: Line): string | null =>
  speaker && ![text, ...glosses.map((gloss) => gloss.text)].some((words) => words.includes(speaker))
    ? speaker
    : null;
