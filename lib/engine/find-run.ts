/** Whether `words` stand in `tokens` in a row. O(tokens × words) at worst, O(tokens) on text. */
export function hasTokens(tokens: Uint32Array, words: Uint32Array): boolean {
  const [head] = words;
  if (head === undefined) return true;
  for (let at = tokens.indexOf(head); at >= 0; at = tokens.indexOf(head, at + 1)) {
    let length = 1;
    while (length < words.length && tokens[at + length] === words[length]) length++;
    if (length === words.length) return true;
  }
  return false;
}
