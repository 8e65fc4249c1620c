/** Words in capitals one after the other, little words between them: “Office of Fair Trading”. */
const RUN = /\p{Lu}[\p{L}’'-]*(?:(?: (?:and|of|for|the|de|&)){0,2} \p{Lu}[\p{L}’'-]*)+/gu;
const ACRONYM = /(?<![\p{L}\d])\p{Lu}{2,6}(?=s?(?![\p{L}\d]))/gu;
/** Says what kind of place or body a name is; with a name that is known it claims nothing new. */
const DESIGNATION =
  /^(?:Airport|Arena|Bay|City|Club|Council|County|Court|Harbour|Hospital|Islands?|League|Office|Park|Party|Police|Prison|River|Road|School|Stadium|Street|Town|University|Valley)$/;

/**
 * Answers whether a name that a text does not hold is part of one it does: an acronym of the text written out, or the
 * designation beside a known name.
 */
export function runFinder(
  line: string,
  text: string,
  knows: (name: string) => boolean,
): (name: string) => boolean {
  const acronyms = new Set<string>(text.match(ACRONYM) ?? []);
  const runs = (line.match(RUN) ?? []).map((run) =>
    run
      .replace(/^(?:The|A|An) /, '')
      .split(' ')
      .map((word) => word.replace(/['’]s?$/u, '')),
  );
  return (name) =>
    runs.some((run) => {
      const at = run.indexOf(name);
      if (at < 0) return false;
      const capitals = run.filter((word) => /^\p{Lu}/u.test(word));
      if (capitals.length > 1 && acronyms.has(capitals.map((word) => word[0]!).join(''))) return true;
      const beside = [run[at - 1], run[at + 1]].filter((word) => word !== undefined && /^\p{Lu}/u.test(word));
      return DESIGNATION.test(name) && beside.some((word) => knows(word!));
    });
}
