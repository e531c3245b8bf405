/** A run of words that two texts have in common: its first word in either, and its length. */
export type Run = { readonly page: number; readonly report: number; readonly length: number };

/** As many words hold together by themselves: three words in a row are chance, twice as many are hardly. */
const LONG_RUN = 6;
/** Words between two runs, about the length of a sentence, and how much more or fewer of them the other text may have. */
const REACH = 20;
const DRIFT = 8;
/** Earlier runs looked at: in real text some five lie within reach. */
const LOOK_BACK = 24;

/**
 * Which runs do not stand alone: long ones, and those with another one nearby on the page and as near in the report. Who
 * takes over a sentence leaves several of its runs close together; what any two texts have in common ("said it would",
 * "in the first quarter") lies scattered, the more of it the longer the report is.
 * @param runs in the order of the report. O(runs).
 */
export function clusteredRuns(runs: readonly Run[]): readonly boolean[] {
  const isClustered = runs.map(({ length }) => length >= LONG_RUN);
  runs.forEach((run, i) => {
    for (let j = Math.max(0, i - LOOK_BACK); j < i; j++) {
      const other = runs[j];
      if (other === undefined || !isBeside(other, run)) continue;
      isClustered[i] = true;
      isClustered[j] = true;
    }
  });
  return isClustered;
}

function isBeside(a: Run, b: Run): boolean {
  const drift = b.page - b.report - (a.page - a.report);
  return Math.abs(drift) <= DRIFT && isApart(a, b, 'page') && isApart(a, b, 'report');
}

/** No word is in both, and they are not further apart than they may be. */
function isApart(a: Run, b: Run, text: 'page' | 'report'): boolean {
  const [first, second] = a[text] <= b[text] ? [a, b] : [b, a];
  const gap = second[text] - first[text] - first.length;
  return gap >= 0 && gap <= REACH;
}
