import type { ListItem } from '../../lib/article';
import { Runs, type Marked } from './Runs';

export interface ListBlockProps {
  items: ListItem[];
  ordered: boolean;
  marked: Marked | null;
}

interface Node {
  item: ListItem;
  /** Where the item's text starts in the block's, whose items are joined by line feeds. */
  from: number;
  children: Node[];
}

/** Items come flat with their depth; they are drawn as lists within lists. */
export function ListBlock({ items, ordered, marked }: ListBlockProps) {
  return <Level nodes={nested(items)} ordered={ordered} marked={marked} />;
}

function Level({ nodes, ordered, marked }: { nodes: Node[]; ordered: boolean; marked: Marked | null }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {nodes.map(({ item, from, children }) => (
        <li key={from} dir="auto">
          <Runs runs={item.runs} from={from} marked={marked} />
          {children.length > 0 && <Level nodes={children} ordered={ordered} marked={marked} />}
        </li>
      ))}
    </Tag>
  );
}

/** Deeper levels than this are drawn at this one: the depth comes from a page. */
const DEEPEST = 6;

function nested(items: ListItem[]): Node[] {
  const roots: Node[] = [];
  const open: Node[] = []; // the last node of each level
  let from = 0;
  for (const item of items) {
    const depth = Math.max(0, Math.min(item.depth, open.length, DEEPEST));
    const node: Node = { item, from, children: [] };
    (depth === 0 ? roots : open[depth - 1]!.children).push(node);
    open.splice(depth, open.length, node);
    from += item.text.length + 1;
  }
  return roots;
}
