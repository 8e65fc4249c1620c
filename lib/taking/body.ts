import type { Block, ImageBlock, ListItem, Mark, Run, TableCell } from '../article';
import type { Passage } from '../narrative';

/** A stretch of the article made into something one can point at. */
export interface Pointed extends Passage {
  /** Of its first element. */
  id: string;
  kind: 'passage' | 'highlight';
}

export interface BodyOptions {
  /** Makes the elements: an inert document, so that nothing is loaded while it is built. */
  document: Document;
  /** `shown` pictures load when somebody opens the result; `linked` ones are named and lead to where they are. */
  pictures: 'shown' | 'linked';
  pointed?: Pointed[];
  /** A live blog entry's time, in words. */
  timeWords: (at: number) => string;
}

/** The article's blocks as plain elements, in order: no scripts, styles or attributes but those set here. */
export function bodyOf(blocks: Block[], options: BodyOptions): HTMLElement {
  const make = maker(options.document);
  const drawn = new Set<string>(); // ids: each on the first of its pieces only
  const body = make('div', {}, []);
  blocks.forEach((block, index) => {
    const pointed = (options.pointed ?? []).filter((each) => each.block === index && each.start < each.end);
    const write: Writer = { make, pointed, drawn, options };
    body.append(...blockOf(block, write));
  });
  return body;
}

type Attributes = Record<string, string | number | null>;
type Maker = (tag: string, attributes: Attributes, children: (Node | string)[]) => HTMLElement;

interface Writer {
  make: Maker;
  pointed: Pointed[];
  drawn: Set<string>;
  options: BodyOptions;
}

function maker(document: Document): Maker {
  return (tag, attributes, children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      if (value !== null) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
  };
}

function blockOf(block: Block, write: Writer): Node[] {
  const { make, options } = write;
  const dir = { dir: 'auto' };
  switch (block.kind) {
    case 'paragraph':
      return [make('p', dir, runsOf(block.runs, 0, write))];
    case 'heading':
      return [make(`h${block.level}`, dir, runsOf(block.runs, 0, write))];
    case 'quote':
      return [make('blockquote', {}, [make('p', dir, runsOf(block.runs, 0, write))])];
    case 'list':
      return [listOf(block.items, block.ordered, write)];
    case 'table':
      return [tableOf(block.caption, block.rows, write)];
    case 'code':
      return [make('pre', { dir: 'ltr' }, [make('code', {}, textOf(block.text, 0, write))])];
    case 'image':
      return [figureOf(block, write)];
    case 'gallery':
      return block.images.map((image) => figureOf(image, write));
    case 'embed':
      return isWeb(block.href)
        ? [make('p', dir, [make('a', { href: block.href }, [block.label || new URL(block.href).hostname])])]
        : [];
    case 'entry': {
      const { publishedAt, text } = block;
      const time =
        publishedAt === null ? [] : [make('p', {}, [make('b', {}, [options.timeWords(publishedAt)])])];
      return [make('hr', {}, []), ...time, ...(text ? [make('h2', dir, textOf(text, 0, write))] : [])];
    }
  }
}

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  strike: 's',
  highlight: 'b', // the writer's own; a `mark` is the reader's
} as const satisfies Record<Mark, string>;

function runsOf(runs: Run[], from: number, write: Writer): Node[] {
  let at = from;
  return runs.flatMap((run) => {
    let nodes = textOf(run.text, at, write);
    at += run.text.length;
    for (const mark of run.marks ?? []) nodes = [write.make(TAGS[mark], {}, nodes)];
    return run.href && isWeb(run.href) ? [write.make('a', { href: run.href }, nodes)] : nodes;
  });
}

/** Text cut where something pointed at begins or ends, each piece inside all that covers it. */
function textOf(text: string, from: number, { make, pointed, drawn, options }: Writer): Node[] {
  const inside = (at: number) => Math.min(text.length, Math.max(0, at - from));
  const cuts = new Set([
    0,
    text.length,
    ...pointed.flatMap(({ start, end }) => [inside(start), inside(end)]),
  ]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]!;
    let node: Node = options.document.createTextNode(text.slice(start, end));
    for (const { id, kind, ...span } of pointed) {
      if (inside(span.start) > start || inside(span.end) < end) continue;
      const own = drawn.has(id) ? null : id;
      drawn.add(id);
      node = make(kind === 'highlight' ? 'mark' : 'span', { id: own, class: kind }, [node]);
    }
    return node;
  });
}

/** Items come flat with their depth. */
function listOf(items: ListItem[], ordered: boolean, write: Writer): HTMLElement {
  const tag = ordered ? 'ol' : 'ul';
  const root = write.make(tag, {}, []);
  const open: HTMLElement[] = []; // the last item of each level
  let from = 0;
  for (const item of items) {
    const depth = Math.max(0, Math.min(item.depth, open.length, 6));
    const line = write.make('li', { dir: 'auto' }, runsOf(item.runs, from, write));
    from += item.text.length + 1;
    const above = open[depth - 1];
    let list = above ? above.querySelector(':scope > ul, :scope > ol') : root;
    if (!list) {
      list = write.make(tag, {}, []);
      above!.append(list);
    }
    list.append(line);
    open.splice(depth, open.length, line);
  }
  return root;
}

function tableOf(caption: string | null, rows: TableCell[][], write: Writer): HTMLElement {
  const { make } = write;
  let from = 0;
  const drawn = rows.map((row) =>
    make(
      'tr',
      {},
      row.map((cell) => {
        const runs = runsOf(cell.runs, from, write);
        from += cell.text.length + 1;
        const span = (count: number) => (count > 1 ? count : null);
        return make(
          cell.header ? 'th' : 'td',
          { dir: 'auto', colspan: span(cell.colSpan), rowspan: span(cell.rowSpan) },
          runs,
        );
      }),
    ),
  );
  return make('table', {}, [
    ...(caption ? [make('caption', { dir: 'auto' }, [caption])] : []),
    make('tbody', {}, drawn),
  ]);
}

function figureOf({ src, alt, caption, credit }: ImageBlock, { make, options }: Writer): HTMLElement {
  const words = [caption, credit].filter(Boolean).join(' ');
  const picture = !isWeb(src)
    ? []
    : options.pictures === 'shown'
      ? [make('img', { src, alt }, [])]
      : [make('a', { href: src }, [alt || new URL(src).hostname])];
  return make('figure', {}, [...picture, ...(words ? [make('figcaption', { dir: 'auto' }, [words])] : [])]);
}

const isWeb = (address: string): boolean => /^https?:\/\//iu.test(address) && URL.canParse(address);
