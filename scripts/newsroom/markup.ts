/** Text that is markup already; everything else is escaped on its way into a page. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | null | Part[];

/** ``markup`<b>${name}</b>` `` escapes each part, joins lists and leaves out null. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((text, string, index) => text + place(parts[index - 1]!) + string));
}

function place(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(place).join('');
  return escape(String(part));
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Data for a script element of type application/ld+json. */
export function scriptJson(data: unknown): Markup {
  return new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'));
}
