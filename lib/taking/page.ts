export interface PageParts {
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Ours alone: nothing of a page's is ever part of it. */
  css: string;
  content: Node[];
}

/** Nothing is run and nothing is asked for, whatever stands in the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One self-contained HTML file. */
export function pageFile(
  document: Document,
  { title, language, direction, css, content }: PageParts,
): string {
  const page = document.implementation.createHTMLDocument(title);
  const { documentElement: root, head, body } = page;
  const meta = (attributes: Record<string, string>) => {
    const element = page.createElement('meta');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const style = page.createElement('style');
  style.textContent = css;
  // What may run has to be said before anything that could.
  head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'referrer', content: 'no-referrer' }),
  );
  head.append(style);
  body.append(...content);
  return `<!doctype html>\n<html lang="${language.replace(/[^\w-]/gu, '')}" dir="${direction}">${root.getHTML()}</html>\n`;
}
