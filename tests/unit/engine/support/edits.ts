/** The text with every `step`th word, counted from the third, replaced by one that stands in no text. */
export function changeEveryWord(paragraphs: readonly string[], step: number): string[] {
  let count = 0;
  return paragraphs.map((paragraph) =>
    paragraph
      .split(' ')
      .map((word) => (++count % step === 0 ? `zqx${count}v` : word))
      .join(' '),
  );
}
