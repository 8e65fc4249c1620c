import { SECTION_ORDER, type Line, type Narrative, type Section, type SectionKind } from '../narrative';

/** A line that stood, and where it belongs. */
export interface Kept {
  section: SectionKind;
  line: Line;
}

/** The model's lines in their sections, in the order sections are read. */
function sectionsOf(kept: Kept[]): Section[] {
  return SECTION_ORDER.flatMap((kind): Section[] => {
    const lines = kept.filter(({ section }) => section === kind).map(({ line }) => line);
    return lines.length > 0 ? [{ kind, title: null, lines }] : [];
  });
}

/**
 * The narrative while the model is still at it: its lines so far, and the embedded engine's where it has said
 * nothing yet.
 */
export function draftOf(kept: Kept[], embedded: Narrative): Pick<Narrative, 'lede' | 'sections'> {
  const told = sectionsOf(kept);
  const kinds = new Set(told.map(({ kind }) => kind));
  const rest = embedded.sections.filter(({ kind }) => !kinds.has(kind));
  return {
    lede: kinds.has('what-happened') ? null : embedded.lede,
    sections: [...told, ...rest].sort(byOrder),
  };
}

/** The narrative when it is done. What happened is always told: in the embedded engine's words, if need be. */
export function wholeOf(kept: Kept[], embedded: Narrative): Pick<Narrative, 'lede' | 'sections'> {
  const sections = sectionsOf(kept);
  if (sections[0]?.kind === 'what-happened') return { lede: null, sections };
  const event = embedded.sections.find(({ kind }) => kind === 'what-happened');
  return event ? { lede: null, sections: [event, ...sections] } : { lede: embedded.lede, sections };
}

const byOrder = (a: Section, b: Section): number =>
  SECTION_ORDER.indexOf(a.kind) - SECTION_ORDER.indexOf(b.kind);
