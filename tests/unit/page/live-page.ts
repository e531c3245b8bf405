import { extractArticle } from '../../../lib/page/extract';
import type { PlacedText } from '../../../lib/page/locate';

/** Shows a page in the test's own document and reads it, as the content script does. */
export function readLive(body: string): PlacedText {
  document.body.innerHTML = body;
  return placedText();
}

export function placedText(): PlacedText {
  const extraction = extractArticle(document, 'https://daily.example/');
  if (extraction.kind !== 'article') throw new Error('No article on the test page');
  return { paragraphs: extraction.article.paragraphs, places: extraction.places };
}

/** Offsets of words in the extracted text. */
export function offsetsOf(text: PlacedText, words: string): { start: number; end: number } {
  const start = text.paragraphs.join('\n\n').indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

export function folded(range: Range | null): string | undefined {
  return range?.toString().replace(/\s+/g, ' ');
}
