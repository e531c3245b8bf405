import type { WordRun } from '../evidence';
import type { OrderComparison } from './order-features';
import type { Unit } from './units';

/** Words of the page, and words of the original that stand in their place. */
export type ExchangedRuns = { readonly page: WordRun; readonly original: WordRun };

/**
 * What stands where in a swap, to be shown: exchanged words side by side are one exchange; where no word took another's
 * place, everything between the first and the last word that differ. O(words).
 */
export function exchangedRuns(
  page: readonly Unit[],
  { original, exchanges }: OrderComparison,
): ExchangedRuns[] {
  const groups: { readonly page: Unit[]; readonly original: Unit[] }[] = [];
  exchanges.forEach((each, i) => {
    const here = page[each.page];
    const there = original[each.original];
    if (!here || !there) return;
    const before = exchanges[i - 1];
    const last = groups.at(-1);
    const isNext = before?.page === each.page - 1 && before.original === each.original - 1;
    if (last && isNext && !here.isParted && !there.isParted) {
      last.page.push(here);
      last.original.push(there);
    } else groups.push({ page: [here], original: [there] });
  });
  if (groups.length === 0) return [differingRuns(page, original)];
  return groups.map((group) => ({ page: runOf(group.page), original: runOf(group.original) }));
}

function differingRuns(page: readonly Unit[], original: readonly Unit[]): ExchangedRuns {
  const room = Math.min(page.length, original.length) - 1;
  let start = 0;
  while (start < room && page[start]?.token === original[start]?.token) start++;
  let end = 0;
  while (end < room - start && page.at(-1 - end)?.token === original.at(-1 - end)?.token) end++;
  return {
    page: runOf(page.slice(start, page.length - end)),
    original: runOf(original.slice(start, original.length - end)),
  };
}

/** The words from the first of some units to the last. */
function runOf(units: readonly Unit[]): WordRun {
  const first = Math.min(...units.map(({ words }) => words.first));
  const end = Math.max(...units.map(({ words }) => words.first + words.count));
  return { first, count: end - first };
}
