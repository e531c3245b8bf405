import { paragraphsOf } from '../../lib/engine/plain-text';
import { splitSentences } from '../../lib/engine/sentences';
import { randomIntegers } from './random';

/** A made-up report as `wireprint pack build` reads it. */
export type ArchiveReport = {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly language: string;
  readonly text: string;
};

/** Documents of a news agency have 119 words on average, and what the splitter finds in them has 15. */
const SENTENCES = 8;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const HOUR_MS = 60 * 60 * 1000;

/** The sentences of documents that lie in a text, a line of JSON each. */
export function sentencesIn(jsonLines: string): string[] {
  return jsonLines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { body = '', text = body }: { body?: string; text?: string } = JSON.parse(line);
      return sentencesOf(paragraphsOf(text).paragraphs);
    });
}

export function sentencesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end)),
  );
}

/** `count` reports, each of sentences of different documents: no two share more than chance has it. */
export function* makeArchive(
  sentences: readonly string[],
  count: number,
): Generator<ArchiveReport> {
  const next = randomIntegers(1997);
  const sentence = () => sentences[next() % sentences.length] ?? '';
  for (let i = 0; i < count; i++) {
    const text = Array.from({ length: SENTENCES }, sentence);
    yield {
      id: `made-${i}`,
      title: sentence().slice(0, 60),
      published: new Date(FIRST_DAY + i * HOUR_MS).toISOString(),
      language: 'en',
      text: [text.slice(0, 2), text.slice(2, 5), text.slice(5)]
        .map((part) => part.join(' '))
        .join('\n\n'),
    };
  }
}
