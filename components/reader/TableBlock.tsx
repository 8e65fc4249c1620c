import type { TableCell } from '../../lib/article';
import { t } from '../common/words';
import { Runs, type Marked } from './Runs';

export interface TableBlockProps {
  caption: string | null;
  rows: TableCell[][];
  marked: Marked | null;
}

/** A table wider than the column scrolls by itself, also by keyboard. */
export function TableBlock({ caption, rows, marked }: TableBlockProps) {
  let at = 0; // in the block's text: cells joined by tabs, rows by line feeds
  return (
    <div class="table-scroll" role="region" aria-label={caption ?? t('reader.table')} tabIndex={0}>
      <table>
        {caption && <caption dir="auto">{caption}</caption>}
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => {
                const from = at;
                at += cell.text.length + 1;
                const Tag = cell.header ? 'th' : 'td';
                return (
                  <Tag key={index} colSpan={cell.colSpan} rowSpan={cell.rowSpan} dir="auto">
                    <Runs runs={cell.runs} from={from} marked={marked} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
