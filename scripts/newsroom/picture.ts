/** A small painter of flat pictures, and PNG (RFC 2083) to send them in. */
import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

export const WIDTH = 960;
export const HEIGHT = 540;
/** Painted this many times larger and averaged, for smooth edges. */
const OVERSAMPLING = 2;

/** Coordinates run from 0 to 1 in both directions, from the top left. */
export class Picture {
  private readonly width = WIDTH * OVERSAMPLING;
  private readonly height = HEIGHT * OVERSAMPLING;
  private readonly pixels = new Uint8Array(this.width * this.height * 3);

  /** Colour of each row between two heights, mixed from top to bottom. */
  gradient(top: number, bottom: number, from: Colour, to: Colour): void {
    this.below(() => top, from, to, bottom);
  }

  /** Everything below a line; `to` is the colour at the foot. */
  below(line: (x: number) => number, from: Colour, to: Colour = from, foot = 1): void {
    for (let column = 0; column < this.width; column++) {
      const start = line(column / this.width);
      const first = Math.max(0, Math.round(start * this.height));
      const last = Math.min(this.height, Math.round(foot * this.height));
      for (let row = first; row < last; row++)
        this.set(column, row, mix(from, to, (row / this.height - start) / (foot - start)));
    }
  }

  box(left: number, top: number, right: number, bottom: number, colour: Colour): void {
    const edge = (value: number, size: number) => Math.min(size, Math.max(0, Math.round(value * size)));
    for (let row = edge(top, this.height); row < edge(bottom, this.height); row++)
      for (let column = edge(left, this.width); column < edge(right, this.width); column++)
        this.set(column, row, colour);
  }

  /** `radius` as a share of the width; `glow` beyond it fades out. */
  disc(x: number, y: number, radius: number, colour: Colour, glow = 0): void {
    const reach = (radius + glow) * this.width;
    const [centreX, centreY] = [x * this.width, y * this.height];
    for (
      let row = Math.max(0, Math.floor(centreY - reach));
      row < Math.min(this.height, centreY + reach);
      row++
    )
      for (
        let column = Math.max(0, Math.floor(centreX - reach));
        column < Math.min(this.width, centreX + reach);
        column++
      ) {
        const distance = Math.hypot(column - centreX, row - centreY) / this.width;
        if (distance < radius) this.set(column, row, colour);
        else if (distance < radius + glow)
          this.set(
            column,
            row,
            mix(this.get(column, row), colour, 0.5 * (1 - (distance - radius) / glow) ** 2),
          );
      }
  }

  /** Filled polygon of [x, y] corners. */
  shape(corners: (readonly [number, number])[], colour: Colour): void {
    const points = corners.map(([x, y]) => [x * this.width, y * this.height] as const);
    const rows = points.map(([, y]) => y);
    for (
      let row = Math.max(0, Math.floor(Math.min(...rows)));
      row < Math.min(this.height, Math.max(...rows));
      row++
    ) {
      const crossings = points.flatMap(([x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length]!;
        return y <= row !== nextY <= row ? [x + ((row - y) / (nextY - y)) * (nextX - x)] : [];
      });
      crossings.sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2)
        for (
          let column = Math.max(0, Math.round(crossings[pair]!));
          column < Math.min(this.width, crossings[pair + 1]!);
          column++
        )
          this.set(column, row, colour);
    }
  }

  /** `thickness` as a share of the width. */
  line(x1: number, y1: number, x2: number, y2: number, thickness: number, colour: Colour): void {
    const ratio = this.width / this.height;
    const length = Math.hypot(x2 - x1, (y2 - y1) / ratio) || 1;
    const [dx, dy] = [
      ((y1 - y2) / ratio / length) * (thickness / 2),
      ((x2 - x1) / length) * (thickness / 2) * ratio,
    ];
    this.shape(
      [
        [x1 + dx, y1 + dy],
        [x2 + dx, y2 + dy],
        [x2 - dx, y2 - dy],
        [x1 - dx, y1 - dy],
      ],
      colour,
    );
  }

  /** The finished picture, WIDTH × HEIGHT, 8-bit RGB. */
  png(): Buffer {
    const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
    for (let row = 0; row < HEIGHT; row++)
      for (let byte = 0; byte < WIDTH * 3; byte++) {
        const channel = byte % 3;
        const column = (byte - channel) / 3;
        let sum = 0;
        for (let down = 0; down < OVERSAMPLING; down++)
          for (let right = 0; right < OVERSAMPLING; right++)
            sum +=
              this.pixels[
                ((row * OVERSAMPLING + down) * this.width + column * OVERSAMPLING + right) * 3 + channel
              ]!;
        rows[row * (1 + WIDTH * 3) + 1 + byte] = sum / OVERSAMPLING ** 2;
      }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(WIDTH, 0);
    header.writeUInt32BE(HEIGHT, 4);
    header.set([8, 2], 8); // 8 bits a channel, RGB
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  private get(column: number, row: number): Colour {
    const at = (row * this.width + column) * 3;
    return [this.pixels[at]!, this.pixels[at + 1]!, this.pixels[at + 2]!];
  }

  private set(column: number, row: number, colour: Colour): void {
    const at = (row * this.width + column) * 3;
    this.pixels[at] = colour[0];
    this.pixels[at + 1] = colour[1];
    this.pixels[at + 2] = colour[2];
  }
}

export function mix(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
