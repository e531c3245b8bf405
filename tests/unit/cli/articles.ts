/** A short report, written for these tests. */
export const HARBOUR = [
  'Fishing fleet stays in port over fuel price',
  'More than 40 boats stayed in the harbour on Monday after the price of diesel rose to a record, the fishing cooperative said.',
  'The cooperative said that each trip to the outer banks now costs 2,300 euros in fuel alone, twice as much as in spring.',
  '“We cannot sail at a loss for another week,” the chair of the cooperative said in a letter to the ministry.',
  'The ministry answered that a decision on aid would be taken before the end of the month.',
  'Fish halls along the coast expect empty counters by Thursday, and two canneries have sent their night shift home.',
].join('\n\n');

/** The same with one figure changed and one sentence that stands nowhere else. */
export const HARBOUR_ALTERED = HARBOUR.replace('2,300 euros', '3,200 euros').concat(
  '\n\nA ferry company has offered to carry the crews home free of charge, its timetable office announced in the evening.',
);

/** An article about something else. */
export const ORCHARD = [
  'Apple growers pick three weeks early',
  'A warm April brought the blossom forward, and growers in the valley have begun to pick their early sorts already.',
  'The research station counted the fewest frost nights since its records began and expects a large but short season.',
  'Cold stores are being cleaned now so that the first fruit can be kept until the autumn markets open.',
].join('\n\n');

/** A page as a news site would send it. */
export function pageOf(title: string, text: string): string {
  const paragraphs = text.split('\n\n').slice(1);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | The Coast Daily</title>
<meta property="og:site_name" content="The Coast Daily"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="2024-05-06T08:00:00Z"></head>
<body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main><footer>All rights reserved.</footer></body></html>`;
}
