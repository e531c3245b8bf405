/** Letters and digits in lower case, single spaces: the form in which two printings of one line are equal. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two short texts say the same apart from case and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return a.length < 400 && b.length < 400 && wordsOf(a) === wordsOf(b);
}
