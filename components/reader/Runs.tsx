import type { ComponentChildren, JSX } from 'preact';
import type { Mark, Run } from '../../lib/article';

/** A range of a block's text to mark, in characters. */
export interface Marked {
  start: number;
  end: number;
}

export interface RunsProps {
  runs: Run[];
  /** Where these runs start within their block's text. */
  from?: number;
  marked: Marked | null;
}

/** Text in its looks, as elements. There is no HTML to trust: a run is words, marks and perhaps an address. */
export function Runs({ runs, from = 0, marked }: RunsProps): JSX.Element {
  let at = from;
  const drawn = runs.map((run, index) => {
    const start = at;
    at += run.text.length;
    return <RunView key={index} run={run} pieces={split(run.text, start, marked)} />;
  });
  return <>{drawn}</>;
}

function RunView({ run, pieces }: { run: Run; pieces: ComponentChildren }) {
  let drawn = pieces;
  for (const mark of run.marks ?? []) {
    const Tag = TAGS[mark];
    drawn = mark === 'highlight' ? <mark class="own">{drawn}</mark> : <Tag>{drawn}</Tag>;
  }
  if (!run.href || !/^https?:\/\//i.test(run.href)) return <>{drawn}</>;
  return (
    <a href={run.href} target="_blank" rel="noopener noreferrer">
      {drawn}
    </a>
  );
}

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  strike: 's',
  highlight: 'mark',
} as const satisfies Record<Mark, string>;

/** The text with the part that lies in the marked range inside a `<mark>`. */
export function split(text: string, start: number, marked: Marked | null): ComponentChildren {
  if (!marked) return text;
  const from = Math.max(0, marked.start - start);
  const to = Math.min(text.length, marked.end - start);
  if (from >= to) return text;
  return (
    <>
      {text.slice(0, from)}
      <mark class="passage" tabIndex={-1}>
        {text.slice(from, to)}
      </mark>
      {text.slice(to)}
    </>
  );
}
