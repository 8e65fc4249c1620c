import { useMemo } from 'preact/hooks';
import type { Block } from '../../lib/article';
import type { Passage } from '../../lib/narrative';
import { dateAndTime, fullDate, shownHost, isoTime, timeOfDay } from '../common/format';
import { FigureBlock } from './FigureBlock';
import { ListBlock } from './ListBlock';
import { Runs, split, type Marked } from './Runs';
import { TableBlock } from './TableBlock';
import { useView } from '../common/view';
import { ownWords, t } from '../common/words';

export interface ArticleBodyProps {
  blocks: Block[];
  /** The passage pointed at, drawn in a `<mark class="passage">`. */
  passage: Passage | null;
}

/** The article's own words and pictures, block by block. */
export function ArticleBody({ blocks, passage }: ArticleBodyProps) {
  const { locale } = useView();
  let day = '';
  return (
    <div class="article-body">
      {blocks.map((block, index) => {
        const before = day;
        if (block.kind === 'entry' && block.publishedAt !== null) day = fullDate(block.publishedAt, locale);
        return (
          <BlockOnce
            key={index}
            block={block}
            marked={passage?.block === index ? passage : null}
            isSameDay={day === before}
          />
        );
      })}
    </div>
  );
}

/** Drawn again only when it changes: an article of 20,000 words must not be walked for each part that arrives. */
function BlockOnce({ block, marked, isSameDay }: BlockProps) {
  return useMemo(
    () => <BlockView block={block} marked={marked} isSameDay={isSameDay} />,
    [block, marked, isSameDay],
  );
}

interface BlockProps {
  block: Block;
  marked: Marked | null;
  /** An entry of a live blog on the day of the one before it. */
  isSameDay: boolean;
}

function BlockView({ block, marked, isSameDay }: BlockProps) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Runs runs={block.runs} marked={marked} />
        </p>
      );
    case 'heading': {
      const Tag = `h${block.level}` as const;
      return (
        <Tag dir="auto">
          <Runs runs={block.runs} marked={marked} />
        </Tag>
      );
    }
    case 'quote':
      return (
        <blockquote dir="auto" class={block.pull ? 'pull' : undefined}>
          <Runs runs={block.runs} marked={marked} />
        </blockquote>
      );
    case 'list':
      return <ListBlock items={block.items} ordered={block.ordered} marked={marked} />;
    case 'table':
      return <TableBlock caption={block.caption} rows={block.rows} marked={marked} />;
    case 'code':
      return (
        <pre dir="ltr">
          <code>{split(block.text, 0, marked)}</code>
        </pre>
      );
    case 'image':
      return <FigureBlock image={block} />;
    case 'gallery':
      return (
        <div class="gallery">
          {block.images.map((image) => (
            <FigureBlock key={image.src} image={image} />
          ))}
        </div>
      );
    case 'embed':
      return <Embed href={block.href} label={block.label} />;
    case 'entry':
      return (
        <Entry text={block.text} publishedAt={block.publishedAt} isSameDay={isSameDay} marked={marked} />
      );
  }
}

function Embed({ href, label }: { href: string; label: string }) {
  if (!/^https?:\/\//i.test(href)) return null;
  return (
    <p class="embed">
      <a href={href} target="_blank" rel="noopener noreferrer">
        <bdi>{label || shownHost(href)}</bdi>
      </a>
      <span class="muted" {...ownWords()}>
        {t('reader.embed', { host: shownHost(href) })}
      </span>
    </p>
  );
}

interface EntryProps {
  text: string;
  publishedAt: number | null;
  isSameDay: boolean;
  marked: Marked | null;
}

function Entry({ text, publishedAt, isSameDay, marked }: EntryProps) {
  const { locale } = useView();
  return (
    <div class="entry">
      {publishedAt !== null && (
        <time dateTime={isoTime(publishedAt)} dir="ltr">
          {isSameDay ? timeOfDay(publishedAt, locale) : dateAndTime(publishedAt, locale)}
        </time>
      )}
      {text && <h2 dir="auto">{split(text, 0, marked)}</h2>}
    </div>
  );
}
