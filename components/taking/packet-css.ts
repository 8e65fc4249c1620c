/** The packet's looks. It stands by itself: no face, picture or variable from elsewhere. */
export const PACKET_CSS = `
:root { color-scheme: light dark; --ink: light-dark(#1b1a17, #eceae4); --soft: light-dark(#5c5952, #aaa69c);
  --line: light-dark(#dcd8cf, #3a3d3f); --mark: light-dark(#ffe9a8, #6b5412); }
body { margin: 0; background: light-dark(#fdfdfb, #15181a); color: var(--ink); font: 18px/1.6 Georgia, 'Noto Serif', serif; }
main { box-sizing: border-box; max-width: 720px; margin: 0 auto; padding: 40px 20px 64px; overflow-wrap: break-word; }
h1 { margin: 0 0 12px; font-size: clamp(27px, 5vw, 38px); line-height: 1.15; }
h2, h3, h4 { margin: 1.6em 0 0.4em; line-height: 1.25; }
a { color: inherit; text-underline-offset: 3px; }
.small, figcaption, caption, footer { color: var(--soft); font: 14px/1.5 system-ui, sans-serif; }
.gloss { display: block; } .dek { font-size: 20px; color: var(--soft); }
section { margin-top: 40px; padding-top: 8px; border-top: 1px solid var(--line); font: 16px/1.55 system-ui, sans-serif; }
section h2 { margin-top: 12px; font-size: 20px; } section h3 { font-size: 16px; }
blockquote { margin: 1em 0; padding-inline-start: 18px; border-inline-start: 2px solid var(--line); }
pre { padding: 14px; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; font-size: 14px; }
figure { margin: 1.4em 0; padding: 12px 14px; border: 1px solid var(--line); font: 15px/1.5 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; font: 15px/1.45 system-ui, sans-serif; }
th, td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
mark { background: var(--mark); color: inherit; } :target { background: var(--mark); outline: 2px solid var(--mark); }
li { margin-block: 6px; } ul.plain { padding: 0; list-style: none; }
@media print { body { background: #fff; color: #000; font-size: 11pt; } main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } }
`;
