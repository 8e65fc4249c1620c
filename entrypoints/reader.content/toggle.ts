/**
 * The second run of a content script makes WXT invalidate the first, which closes its overlay, before the second
 * one's `main` starts. All of that happens in one go, so a note that lives until the end of the current task
 * tells the second run that its work is done.
 */
const NOTE = Symbol.for('parallax-reader-replaced');
const world = globalThis as typeof globalThis & { [NOTE]?: boolean };

/** The overlay on screen was closed because the script was run again. */
export function noteReplaced(): void {
  world[NOTE] = true;
  queueMicrotask(() => {
    world[NOTE] = false;
  });
}

/** Did starting this run close an overlay? Ask synchronously, first thing in `main`. */
export function closedByThisRun(): boolean {
  return world[NOTE] === true;
}
