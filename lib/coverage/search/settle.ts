import { mergeSegments, MOST_ITEMS, type Segment } from './segment';

/** Above this share of items that are gone, the whole index is written anew without them. */
const GONE_SHARE = 0.25;

/** Sizes at least double towards the front, as far as `MOST_ITEMS` lets them: few segments, each item merged few times. */
export function settle(segments: Segment[], fromMinute: number): Segment[] {
  let from = segments.length - 1;
  let tail = segments[from]!.docIds.length;
  for (; from > 0; from--) {
    const before = segments[from - 1]!.docIds.length;
    if (before >= 2 * tail || before + tail > MOST_ITEMS) break;
    tail += before;
  }
  if (from === segments.length - 1) return segments;
  return [...segments.slice(0, from), ...merged(segments.slice(from), fromMinute)];
}

/** The same segments, or all of it written anew where too much of them is gone. */
export const withoutGone = (segments: Segment[], fromMinute: number): Segment[] =>
  goneShare(segments, fromMinute) > GONE_SHARE ? merged(segments, fromMinute) : segments;

/** As few segments as hold what is left. */
function merged(segments: Segment[], fromMinute: number): Segment[] {
  const groups: Segment[][] = [];
  let room = 0;
  for (const segment of segments) {
    const held = heldIn(segment.minutes, fromMinute);
    if (held === 0) continue;
    if (held <= room) groups.at(-1)!.push(segment);
    else {
      groups.push([segment]);
      room = MOST_ITEMS;
    }
    room -= held;
  }
  return groups.map((group) => mergeSegments(group, fromMinute));
}

function goneShare(segments: Segment[], fromMinute: number): number {
  let held = 0;
  let size = 0;
  for (const { minutes } of segments) {
    size += minutes.length;
    held += heldIn(minutes, fromMinute);
  }
  return size === 0 ? 0 : 1 - held / size;
}

/** Items that are not gone. */
export function heldIn(minutes: Uint32Array, fromMinute: number): number {
  let held = 0;
  for (let place = 0; place < minutes.length; place++) if (minutes[place]! >= fromMinute) held++;
  return held;
}
