/** Pages written for `npm run look`: what the sample newsroom prints none of. */

export type WrittenPage = 'code' | 'notes' | 'brief' | 'untold' | 'names';

const CODE = `<!doctype html><html lang="en"><title>A harbour counts its ships by script</title>
<article><h1>A harbour counts its ships by script</h1>
<p>The harbour of Dunmore has replaced the clerk who counted its ships with forty lines of <code>bash</code>, and has printed them in full so that anybody may check the figures it reports to the ministry every month.</p>
<h2>How the count is made</h2>
<p>The script reads the registry with <code>registry --since=2026-01-01 --format=csv</code>, keeps every vessel over twelve metres, and writes the total of each month to a file that the council opens on the first Monday.</p>
<pre><code>#!/bin/bash
# "Long" means twelve metres and over.
registry --since="$1" --format=csv |
  while IFS=, read -r name length berth; do
    if [ "$length" -ge 12 ]; then
\techo "$name,$berth" &gt;&gt; "counted-$(date +%Y-%m).csv"
    fi
  done
</code></pre>
<p>Two columns are printed for every ship, and the one the council asked for last spring, the berth, is the only one that had to be added by hand before the script took over the work of the clerk.</p>
<ul><li>Run it with <code>./count 2026-01-01</code>, and wait for the file.</li><li>Compare the file with the one of the month before.</li></ul>
<pre>https://registry.dunmore.example/vessels/over-twelve-metres/2026/november/counted-by-the-script-of-the-harbour-office.csv</pre>
<p>The clerk, who has worked in the harbour for thirty years, now checks the registry itself, which had named the same trawler twice since the spring, and says that this is the better half of the work.</p>
</article></html>`;

const NOTES = `<!doctype html><html lang="ar" dir="rtl"><title>الميناء يعدّ سفنه من جديد</title>
<article><h1>الميناء يعدّ سفنه من جديد</h1>
<p>أعلن مجلس الميناء يوم الاثنين أن عدد السفن التي رست هذا العام بلغ 240 سفينة، أي أكثر بقليل مما سُجّل في العام الماضي قبل إغلاق الرصيف القديم.<sup id="mark-1"><a href="#note-1">1</a></sup></p>
<p>وقال مدير الميناء إن الأرقام تشمل السفن التي يزيد طولها على 12 متراً فقط، وإن قوارب الصيد الصغيرة ستُحصى للمرة الأولى في الربيع المقبل.<sup id="mark-2"><a href="#note-2">2</a></sup></p>
<blockquote><p>«نحن نعدّ ما يدفع الرسوم، ولا نعدّ ما يصطاد.»</p></blockquote>
<p>وتنشر شركة <bdi>Novarra Systems</bdi> برنامج العدّ على موقعها، ويُشغَّل بالأمر <code>count --since=2026-01-01</code> في كل شهر، ثم يراجع موظفان الأرقام قبل إرسالها إلى الوزارة.</p>
<ul><li>السفن التجارية: 180 سفينة.</li><li>العبّارات: 60 عبّارة.</li></ul>
<p>ويتوقع التجار أن تزيد الرسوم مع بداية العام، لكن المجلس يقول إنه لن يرفعها قبل أن يكتمل إصلاح الرصيف الشمالي في الصيف.</p>
<h2>الهوامش</h2>
<p id="note-1">بحسب سجل الميناء الذي يضم كل سفينة يزيد طولها على 12 متراً، طبعة نوفمبر 2026. <a href="#mark-1">↩</a></p>
<p id="note-2">محضر جلسة مجلس الميناء، <bdi>Harbour Minutes, vol. 4, p. 31</bdi>. <a href="#mark-2">↩</a></p>
</article></html>`;

/** One section at most. */
const BRIEF = `<!doctype html><html lang="en"><title>Dunmore bridge reopens after repairs</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dunmore bridge reopens after repairs"}</script>
<article><h1>Dunmore bridge reopens after repairs</h1>
<p>The bridge over the Dunmore reopened on Monday after four weeks of repairs to its northern pier, the council said.</p>
<p>It carries some of the traffic between the old town and the harbour. Buses 4 and 9 are back on their usual way.</p>
</article></html>`;

/** Nothing of it stands by itself: names and results. */
const UNTOLD = `<!doctype html><html lang="en"><title>Results of the Dunmore regatta</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Results of the Dunmore regatta"}</script>
<article><h1>Results of the Dunmore regatta</h1>
<p>Saturday’s races, over the short course, in the order of their start, with times by the harbour’s clock and no appeals:</p>
<ul>${['Kestrel', 'Swift', 'Plover', 'Heron', 'Gannet', 'Tern', 'Curlew', 'Dunlin']
  .map((boat, at) => `<li>${boat}, Dunmore Rowers, ${at + 5} min 1${at} s</li>`)
  .join('')}</ul>
<p>Next: the long course, Sunday, from ten; the cup at noon.</p>
</article></html>`;

/** Calls people by their last names, and a council by its letters, long after it has introduced them. */
const NAMES = `<!doctype html><html lang="en"><title>Dunmore keeps its ferry for another year</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dunmore keeps its ferry for another year","datePublished":"2026-11-24T09:00:00Z"}</script>
<article><h1>Dunmore keeps its ferry for another year</h1>
<p>The town of Dunmore will keep its ferry for another year, the council decided on Monday, after more than 4,000 people had signed against the plan to close it.</p>
<p>The plan had come from harbor manager Petra Novak, who told the council in June that the ferry was too old to be repaired again, and from the Coastal Transport Board (CTB), which pays for half of every crossing on the coast.</p>
<p>Those who signed were led by Tom Reyes, a teacher at the school on the island, whose pupils cross twice a day.</p>
<p>The ferry carried 61,000 people last year, 9 percent more than in the year before, and cost the town 1.4 million crowns.</p>
<p>“Nobody on the island has another way to a doctor at night,” Reyes said after the vote on Monday.</p>
<p>Novak said on Monday that the harbor would find the money for the repairs by leaving its northern crane idle until the spring.</p>
<p>The CTB said that it would pay for its half of the crossings until December 2027, and that it expects the town to buy a smaller ferry by then.</p>
<p>The ferry has crossed the sound since 1911, and was closed only once before, for two winters in the 1940s.</p>
</article></html>`;

export const WRITTEN: Record<WrittenPage, string> = {
  code: CODE,
  notes: NOTES,
  brief: BRIEF,
  names: NAMES,
  untold: UNTOLD,
};
