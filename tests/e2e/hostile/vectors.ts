/**
 * Markup that runs a script or makes a request where it is built anew without care. `FIRE` runs, `/canary/` is asked
 * for; both are told apart by the vector's number.
 */
type Vector = (fire: string, address: string) => string;

/** Those that a page may hold alive: they run once when it loads, and must not again in what is shown of it. */
export const ALIVE: Vector[] = [
  (fire) => `<script>${fire}</script>`,
  (fire, address) => `<img src="${address}" onerror="${fire}" alt="A view">`,
  (fire) => `<svg onload="${fire}"><text>Chart</text></svg>`,
  (fire) => `<svg><animate attributeName="x" begin="0s" onbegin="${fire}"></animate></svg>`,
  (fire) => `<svg><script>${fire}</script></svg>`,
  (fire) => `<svg><use href="data:image/svg+xml,<svg id='x' onload='${fire}'/>#x"></use></svg>`,
  (fire) => `<svg><foreignObject><img src="x:" onerror="${fire}"></foreignObject></svg>`,
  (fire) => `<svg><a xlink:href="javascript:${fire}"><text y="9">Here</text></a></svg>`,
  (fire) =>
    `<math><mi xlink:href="javascript:${fire}">x</mi><maction actiontype="statusline#${fire}">y</maction></math>`,
  (fire) =>
    `<math><mtext><table><mglyph><style><img src=x: onerror="${fire}"></style></mglyph></table></mtext></math>`,
  (fire) =>
    `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${fire} src=x:>">`,
  (fire) => `<noscript><p title="</noscript><img src=x: onerror=${fire}>">Quiet</p></noscript>`,
  (fire) => `<template><img src="x:" onerror="${fire}"><script>${fire}</script></template>`,
  (fire) => `<iframe srcdoc="<script>parent.${fire}</script>"></iframe>`,
  (fire) => `<iframe src="javascript:parent.${fire}"></iframe>`,
  (_, address) => `<iframe src="${address}" title="Embedded"></iframe>`,
  (_, address) => `<object data="${address}"></object><embed src="${address}">`,
  (fire) => `<details open ontoggle="${fire}"><summary>More</summary>Text</details>`,
  (fire) => `<p tabindex="1" autofocus onfocus="${fire}">The mayor spoke.</p>`,
  (fire) => `<p style="animation:spin 1ms" onanimationstart="${fire}">The mayor spoke again.</p>`,
  (fire) => `<video autoplay onerror="${fire}"><source src="x:" onerror="${fire}"></video>`,
  (fire) => `<audio src="x:" onerror="${fire}"></audio>`,
  (_, address) => `<video poster="${address}" src="${address}"></video>`,
  (fire) => `<marquee onstart="${fire}">Moving news</marquee>`,
  (fire) => `<body onpageshow="${fire}">`,
  (fire) => `<a href="javascript:${fire}">the report</a>`,
  (fire) => `<a href="jav&#x09;ascript:${fire}">the second report</a>`,
  (fire) => `<a href=" &#14; javascript:${fire}">the third report</a>`,
  (fire) => `<a href="data:text/html,<script>${fire}</script>">the fourth report</a>`,
  (fire) => `<a href="vbscript:${fire}">the fifth report</a>`,
  (_, address) => `<a href="https://news.example/" ping="${address}">the sixth report</a>`,
  (_, address) => `<base href="${address}/">`,
  (_, address) => `<link rel="stylesheet" href="${address}"><link rel="prefetch" href="${address}">`,
  (_, address) => `<style>@import "${address}"; p { background: url(${address}) }</style>`,
  (_, address) =>
    `<p style="background:url(${address});list-style:url(${address})">A styled line of text.</p>`,
  (_, address) => `<table background="${address}"><tr><td background="${address}">Cell</td></tr></table>`,
  (_, address) => `<input type="image" src="${address}" alt="Send">`,
  (fire) => `<meta http-equiv="refresh" content="99;url=javascript:${fire}">`,
  (fire) =>
    `<form name="body"><input name="attributes"><input name="childNodes"><button formaction="javascript:${fire}">Go</button></form>`,
  () => `<form id="documentElement"><input name="querySelector"><input name="cloneNode"></form>`,
  () => `<img name="getElementById" alt=""><a id="defaultView"></a><a id="defaultView" name="x"></a>`,
  (fire) => `<x-fire-at is="x-fire-at">${fire}</x-fire-at><p is="x-fire-at">A built-in, customised.</p>`,
  (_, address) =>
    `<picture><source srcset="${address} 1x, javascript:0 2x"><img src="${address}" alt="" loading="eager"></picture>`,
  (_, address) =>
    `<figure><img src="${address}" srcset="${address} 100w" data-src="${address}"><figcaption><img src="${address}">Caption</figcaption></figure>`,
  (fire) => `<blockquote cite="javascript:${fire}">“We will pay,” the mayor said.</blockquote>`,
  (fire) => `<div contenteditable onfocusin="${fire}" oncopy="${fire}">An editable line.</div>`,
  (fire) => `<select onfocus="${fire}"><option>One</option></select><keygen autofocus onfocus="${fire}">`,
  (fire) => `<p>&lt;img src=x: onerror="${fire}"&gt; stood in the text as words.</p>`,
  (fire) => `<p>&amp;lt;script&amp;gt;${fire}&amp;lt;/script&amp;gt; stood there twice escaped.</p>`,
  (fire) =>
    `<textarea></textarea><img src="x:" onerror="${fire}"><xmp></xmp><plaintext-ish>Text</plaintext-ish>`,
  (fire) => `<h2 id="x"><img src="x:" onerror="${fire}">What the mayor gets</h2>`,
  (fire) =>
    `<ul><li><img src=x: onerror="${fire}">First</li><li style="x:expression(${fire})">Second</li></ul>`,
  (fire) => `<pre><code>&lt;script&gt;${fire}&lt;/script&gt;</code></pre>`,
  (fire) => `<p><![CDATA[<img src=x: onerror=${fire}>]]><!--><img src=x: onerror=${fire}>--></p>`,
  (fire) =>
    `<svg><a><animate attributeName="href" values="javascript:${fire}"/><text y="9">Drawn</text></a></svg>`,
  (fire) => `<svg><set attributeName="onmouseover" to="${fire}"/><image href="x:" onerror="${fire}"/></svg>`,
  (fire) => `<svg><style><img src=x: onerror="${fire}"></style><title><p onclick="${fire}"></title></svg>`,
  (_, address) =>
    `<svg><image href="${address}"/><feImage href="${address}"/><pattern href="${address}#x"/></svg>`,
  (_, address) =>
    `<svg><rect width="9" height="9" style="fill:url(${address}#a);filter:url(${address}#b);cursor:url(${address}),auto"/></svg>`,
  (fire) =>
    `<div><template shadowrootmode="open"><img src="x:" onerror="${fire}"><slot></slot></template>In a shadow.</div>`,
  (fire) =>
    `<noembed><img src=x: onerror="${fire}"></noembed><noframes><img src=x: onerror="${fire}"></noframes>`,
  (fire) =>
    `<math><annotation-xml encoding="text/html"><img src=x: onerror="${fire}"></annotation-xml></math>`,
  (fire) => `<svg></p><style><a id="</style><img src=x: onerror=${fire}>"></svg>`,
  (fire) =>
    `<table><caption><svg><title><table></table></title><style><img src=x: onerror=${fire}></style></svg></table>`,
  (fire) =>
    `<div popover id="pop" onbeforetoggle="${fire}" ontoggle="${fire}">Popped</div><button popovertarget="pop">Pop</button>`,
  (fire) =>
    `<p style="content-visibility:auto" oncontentvisibilityautostatechange="${fire}">Seen when it is seen.</p>`,
  (fire) => `<video><track default src="x:" onerror="${fire}"></video><image src="x:" onerror="${fire}">`,
  (fire) =>
    `<form action="javascript:${fire}"><button>Go</button><input type="submit" formaction="javascript:${fire}"></form>`,
  (fire) =>
    `<a href="&#106;&#97vascript&colon;${fire}">the seventh report</a><a href="javascript&#58//%0a${fire}">the eighth</a>`,
  (fire) =>
    `<a href="blob:null/${fire}">the ninth report</a><a href="filesystem:${fire}">the tenth</a><area href="javascript:${fire}">`,
  (fire) =>
    `<iframe srcdoc="&lt;img src=x: onerror=parent.${fire}&gt;" sandbox="allow-scripts allow-same-origin"></iframe>`,
  (_, address) => `<script type="speculationrules">{"prefetch":[{"urls":["${address}"]}]}</script>`,
  (_, address) =>
    `<img attributionsrc="${address}" lowsrc="${address}" dynsrc="${address}" longdesc="${address}" alt="A longer view" width="400" height="300">`,
  (_, address) =>
    `<link rel="preload" as="image" imagesrcset="${address} 1x"><link rel="icon" href="${address}"><link rel="manifest" href="${address}">`,
  (_, address) =>
    `<style>@font-face { font-family: F; src: url(${address}) } q { font-family: F; cursor: url(${address}), auto } :has(q)::after { content: url(${address}) }</style><q>Set in F.</q>`,
  (fire) =>
    `<p id="createElement" name="firstChild">A name that hides a method.</p><img name="title"><img name="nodeName" onerror="${fire}" src="x:">`,
  (fire) =>
    `<p>![a](javascript:${fire}) [b](javascript:${fire} "t") &lt;javascript:${fire}&gt; [c]: data:text/html,${fire}</p>`,
  (fire) =>
    `<p>\`\`\`</p><p>&lt;/code&gt;&lt;img src=x: onerror=${fire}&gt; {% raw %} {{ ${fire} }} &lt;!-- --&gt;</p>`,
  (fire) => `<p><a href="https://news.example/a)[x](javascript:${fire})">An address with a way out.</a></p>`,
  (fire) =>
    `<p><a href='https://news.example/">&lt;img src=x: onerror=${fire}>'>An address with a tag.</a></p>`,
  (fire) => `<portal src="javascript:${fire}"></portal><fencedframe></fencedframe>`,
];

/** Text that is markup, in every place where a page tells of itself; none of it is alive in the page. */
export function headOf(fire: string, address: string): string {
  const hidden = `"><img src=x: onerror=${fire}>`;
  const escaped = hidden.replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `Mayor pays for bridge <img src=x: onerror=${fire}>`,
    description: hidden,
    image: [`${address}?image`, `javascript:${fire}`, `data:text/html,<script>${fire}</script>`],
    author: [{ '@type': 'Person', name: `Ada ${hidden}`, url: `javascript:${fire}` }],
    publisher: { '@type': 'Organization', name: hidden, logo: { url: address } },
    articleSection: hidden,
    keywords: hidden,
    datePublished: '2026-05-20T10:00:00Z',
    inLanguage: 'en"onload="',
    url: `javascript:${fire}`,
    mainEntityOfPage: `javascript:${fire}`,
  };
  return `
    <title>Mayor pays for bridge ${escaped} | Town Paper</title>
    <meta property="og:title" content="Mayor pays for bridge ${escaped}">
    <meta name="description" content="${escaped}">
    <meta name="author" content="${escaped}">
    <meta property="og:image" content="javascript:${fire}">
    <meta property="og:url" content="javascript:${fire}">
    <link rel="canonical" href="javascript:${fire}">
    <link rel="icon" href="${address}?icon">
    <script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}
