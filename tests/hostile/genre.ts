/** What texts of one kind have in common, found by counting. */
type Text = readonly string[];

/** The parts that most texts hold, and at least three; of equals the first met. O(parts · log). */
export function mostCommon(
  texts: readonly Text[],
  partsOf: (text: Text) => Iterable<string>,
  count: number,
): string[] {
  const holders = new Map<string, number>();
  for (const text of texts)
    for (const part of new Set(partsOf(text))) holders.set(part, (holders.get(part) ?? 0) + 1);
  return [...holders]
    .filter(([, texts]) => texts >= MIN_TEXTS)
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([part]) => part);
}

/** What two texts share may be their story. */
const MIN_TEXTS = 3;
/** Shorter ones are headings. */
const MIN_WORDS = 5;

export function paragraphsIn(text: Text): string[] {
  return text.filter((paragraph) => paragraph.split(/\s+/).length >= MIN_WORDS);
}

export function sentencesIn(text: Text): string[] {
  return paragraphsIn(text.flatMap((paragraph) => paragraph.split(/(?<=[.!?]["”]?)\s+/)));
}

/** Names, figures and long words, as they are printed. */
export function anchorsIn(text: Text): string[] {
  return text.join(' ').match(/\b(?:[A-Z]\w+(?: [A-Z]\w+)*|\d[\d,.]*\d|[a-z]{11,})/g) ?? [];
}

/**
 * Chains of words in which nearly every three in a row are among the commonest of the texts: from two words on, the third
 * that most texts have behind them and that was not taken there before. The commonest make up the first chain.
 */
export function wordChains(texts: readonly Text[], length: number, count: number): string[][] {
  const runs = mostCommon(texts, runsIn, length * count);
  const next = new Map<string, string[]>();
  for (const run of runs) {
    const [start, third] = cutRun(run);
    next.set(start, [...(next.get(start) ?? []), third]);
  }
  const words: string[] = [];
  for (const run of runs) {
    let [start] = cutRun(run);
    let third = next.get(start)?.shift();
    if (third !== undefined) words.push(...start.split(' '));
    while (third !== undefined) {
      words.push(third);
      start = `${start.split(' ')[1]} ${third}`;
      third = next.get(start)?.shift();
    }
  }
  return Array.from({ length: count }, (_, i) => words.slice(i * length, (i + 1) * length)).filter(
    (chain) => chain.length > 0,
  );
}

/** The first two words of three, and the third. */
function cutRun(run: string): [string, string] {
  const at = run.lastIndexOf(' ');
  return [run.slice(0, at), run.slice(at + 1)];
}

function* runsIn(text: Text): Iterable<string> {
  const words =
    text
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}.,'’-]*[\p{L}\p{N}]/gu) ?? [];
  for (let i = 0; i + 3 <= words.length; i++) yield words.slice(i, i + 3).join(' ');
}

/** Fifteen words to a sentence, four sentences to a paragraph. */
export function asParagraphs(words: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let i = 0; i < words.length; i += 60) {
    const sentences: string[] = [];
    for (let j = i; j < Math.min(i + 60, words.length); j += 15)
      sentences.push(`${words.slice(j, Math.min(j + 15, i + 60)).join(' ')}.`);
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs;
}
