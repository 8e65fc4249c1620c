/**
 * The shapes of the outlet table's sections, read in place: nothing is decoded before it is asked for.
 * scripts/outlets/encode.ts writes them.
 */

/** Rows between two places where reading can start. */
export const BLOCK = 64;

const LINE_END = 10;
const FIRST_TOKEN = 0x80;

/**
 * ASCII strings in rows, one a line, with the length in bytes of every block of rows. A byte from 0x80 on stands
 * for a frequent piece of text.
 */
export class TextColumn {
  private readonly starts: Uint32Array;
  /** The block read last: rows are often read in order. */
  private last: { block: number; lines: string[] } = { block: -1, lines: [] };

  constructor(
    private readonly bytes: Uint8Array,
    blockLengths: Uint16Array,
    private readonly tokens: string[],
  ) {
    this.starts = new Uint32Array(blockLengths.length + 1);
    for (let block = 0; block < blockLengths.length; block++)
      this.starts[block + 1] = this.starts[block]! + blockLengths[block]!;
  }

  /** One row; the others of its block are stepped over without being read. */
  at(row: number): string {
    let start = this.starts[Math.floor(row / BLOCK)] ?? this.bytes.length;
    for (let before = row % BLOCK; before > 0; before--) start = this.endOfLine(start);
    return this.lines(start, this.endOfLine(start))[0] ?? '';
  }

  /** The rows of one block; an empty list past the end. */
  block(block: number): string[] {
    const start = this.starts[block];
    const end = this.starts[block + 1];
    if (start === undefined || end === undefined) return [];
    if (this.last.block !== block) this.last = { block, lines: this.lines(start, end) };
    return this.last.lines;
  }

  /** Every row at once, for a search through all. */
  all(): string[] {
    return this.lines(0, this.bytes.length);
  }

  private endOfLine(start: number): number {
    const end = this.bytes.indexOf(LINE_END, start);
    return end < 0 ? this.bytes.length : end + 1;
  }

  private lines(start: number, end: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (let at = start; at < end; at++) {
      const byte = this.bytes[at]!;
      if (byte === LINE_END) {
        lines.push(line);
        line = '';
      } else line += byte < FIRST_TOKEN ? String.fromCharCode(byte) : this.tokens[byte - FIRST_TOKEN];
    }
    return lines;
  }
}

/** Numbers that few rows have: the rows in order, and the number of each. */
export class SparseColumn {
  constructor(
    private readonly rows: Uint16Array,
    private readonly values: Uint8Array,
  ) {}

  /** 0 where the row has none. */
  at(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return this.rows[low] === row ? this.values[low]! : 0;
  }
}

/**
 * Domains, sorted by what follows their first label ("co.uk"), then by that label. Within a block a label is
 * kept as the number of characters it shares with the one before, and the rest.
 */
export class DomainColumn {
  private readonly groups = new Map<string, [start: number, end: number]>();
  private readonly tails: string[] = [];
  private readonly groupEnds: number[] = [];

  /** @param groups - the tails in order, each with its number of rows */
  constructor(
    groups: [tail: string, count: number][],
    private readonly shared: Uint8Array,
    private readonly rest: TextColumn,
  ) {
    let start = 0;
    for (const [tail, count] of groups) {
      this.groups.set(tail, [start, start + count]);
      this.tails.push(tail);
      start += count;
      this.groupEnds.push(start);
    }
  }

  /** The row of exactly this domain, or -1. */
  rowOf(domain: string): number {
    const dot = domain.indexOf('.');
    const group = this.groups.get(domain.slice(dot + 1));
    if (dot < 1 || !group) return -1;
    const label = domain.slice(0, dot);
    const [start, end] = group;
    // Only the first row of a block is whole, so search among those, then read one block.
    let low = Math.floor(start / BLOCK);
    let high = Math.floor((end - 1) / BLOCK);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.rest.at(middle * BLOCK) <= label) low = middle;
      else high = middle - 1;
    }
    const found = this.labels(low).findIndex((entry, index) => {
      const row = low * BLOCK + index;
      return entry === label && row >= start && row < end;
    });
    return found < 0 ? -1 : low * BLOCK + found;
  }

  at(row: number): string {
    const group = this.groupEnds.findIndex((end) => row < end);
    return `${this.labels(Math.floor(row / BLOCK))[row % BLOCK]}.${this.tails[group]}`;
  }

  /** Every domain in row order. */
  all(): string[] {
    const domains: string[] = [];
    let label = '';
    let group = 0;
    for (const [row, rest] of this.rest.all().entries()) {
      label = label.slice(0, this.shared[row]) + rest;
      while (row >= this.groupEnds[group]!) group++;
      domains.push(`${label}.${this.tails[group]}`);
    }
    return domains;
  }

  private labels(block: number): string[] {
    let label = '';
    return this.rest
      .block(block)
      .map((rest, index) => (label = label.slice(0, this.shared[block * BLOCK + index]) + rest));
  }
}
