import { metaOf, type PageHead } from '../page-head/page-head';
import { wordsOf } from './same-words';

/** Whether a line of the page prints its headline. */
export type HeadlineTest = (line: string) => boolean;

/** Between a headline and what the outlet puts around it in the head. */
const separator = /\s+[|\-–—•·»«:]+\s+|\s*[|»«]\s*|:\s+/;

/**
 * Tells headlines by the titles in the head: a line is one when it says the same, or all but the outlet's decoration
 * ("Harbour reopens | Coast | The Daily Example"). Decoration is taken to be the smaller part.
 */
export function headlineTest(head: PageHead): HeadlineTest {
  const titles = [metaOf(head, 'og:title', 'twitter:title', 'dc.title'), head.title];
  if (!titles[0]) titles.push(head.headings[0] ?? '');
  const known = new Set(titles.flatMap(partsOf));
  return (line) => line.length < 400 && known.has(wordsOf(line));
}

/** The title in words, whole and without one or more parts at either end. */
function partsOf(title: string): string[] {
  const parts = title.split(separator).slice(0, 8);
  const all = parts.flatMap((_, i) => [parts.slice(i), parts.slice(0, i)]);
  const words = all.map((some) => wordsOf(some.join(' ')));
  return words.filter((each) => each && each.length * 2 > wordsOf(title).length);
}
