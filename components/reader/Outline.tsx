import type { ReadonlySignal } from '@preact/signals';
import type { Block } from '../../lib/article';
import { t } from '../common/words';
import type { Progress } from './progress';

export interface OutlineProps {
  entries: Entry[];
  progress: ReadonlySignal<Progress>;
  onGo: (block: number) => void;
}

/** Where an article has fewer there is nothing to find one's way in. */
const FEWEST = 2;

interface Entry {
  index: number;
  text: string;
  level: number;
}

/** Headings, and the entries of a live blog that have one. */
export function outlineOf(blocks: Block[]): Entry[] {
  const entries = blocks.flatMap((block, index) =>
    (block.kind === 'heading' || block.kind === 'entry') && block.text
      ? [{ index, text: block.text, level: block.kind === 'heading' ? block.level : 2 }]
      : [],
  );
  return entries.length >= FEWEST ? entries : [];
}

/** The article's parts by their headings; the one being read is marked. */
export function Outline({ entries, progress, onGo }: OutlineProps) {
  const { block } = progress.value;
  const current = entries.findLast(({ index }) => index <= block)?.index;
  return (
    <nav id="reader-outline" popover="auto" class="reader-pop" tabIndex={-1} aria-label={t('reader.outline')}>
      <ol class="plain reader-outline">
        {entries.map(({ index, text, level }) => (
          <li key={index} data-level={level}>
            <button
              type="button"
              dir="auto"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => onGo(index)}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
