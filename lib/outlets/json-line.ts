/** A piece of JSON: a string, a bracket, a comma or colon, or a run of anything else that is no space. */
const PIECE = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/gsu;

interface Open {
  /** Path of the object or list, '' at the top. */
  path: string;
  /** Index of the entry being read; null in an object. */
  index: number | null;
  /** Name of the field being read. */
  name: string;
}

/**
 * The line, from 1, on which the value of a path such as "outlets[3].domain" begins in a JSON text that parses; where
 * the field is not there, that of what should hold it. Null for a path that is none of the text's.
 */
export function lineOfPath(text: string, path: string): number | null {
  const open: Open[] = [];
  let best = { path: '', at: -1 };
  let expectsName = false;
  for (const { 0: piece, index: at } of text.matchAll(PIECE)) {
    const inside = open.at(-1);
    if (piece === '}' || piece === ']') {
      open.pop();
      expectsName = false;
    } else if (piece === ',') {
      if (inside && inside.index !== null) inside.index++;
      expectsName = inside?.index === null;
    } else if (piece === ':') expectsName = false;
    else if (expectsName && inside) inside.name = JSON.parse(piece) as string;
    else {
      const here = inside ? pathIn(inside) : '';
      if (holds(here, path) && here.length > best.path.length) best = { path: here, at };
      if (best.path === path) break;
      if (piece === '{' || piece === '[')
        open.push({ path: here, index: piece === '[' ? 0 : null, name: '' });
      expectsName = piece === '{';
    }
  }
  return best.at < 0 ? null : text.slice(0, best.at).split('\n').length;
}

function pathIn({ path, index, name }: Open): string {
  if (index !== null) return `${path}[${index}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** Whether one path is another, or lies above it. */
const holds = (above: string, path: string): boolean =>
  path.startsWith(above) && (path.length === above.length || /[.[]/.test(path[above.length]!));
