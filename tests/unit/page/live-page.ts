import { extractPage } from '../../../lib/page/extract';
import type { PlacedText } from '../../../lib/page/locate';

/** Shows a page in the test's own document and reads it, as the content script does. */
export function readLive(body: string): PlacedText {
  document.body.innerHTML = body;
  return placedText();
}

export function placedText(): PlacedText {
  const { needs, paragraphs, places } = extractPage(document, 'https://daily.example/');
  if (!needs) throw new Error('No article on the test page');
  return { paragraphs, places };
}

/** Offsets of words, and the words, in the extracted text. */
export function offsetsOf(text: PlacedText, words: string) {
  const start = text.paragraphs.join('\n\n').indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length, text: words };
}

export function folded(range: Range | null): string | undefined {
  return range?.toString().replace(/\s+/g, ' ');
}
