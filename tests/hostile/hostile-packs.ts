import {
  anchorsIn,
  asParagraphs,
  mostCommon,
  paragraphsIn,
  sentencesIn,
  wordChains,
} from './genre';
import { EVERY_LINE, FUNCTION_WORDS, STANDING_LINES } from './phrases';

/** A pack whose reports were made to match pages that have nothing to do with them. */
export type HostilePack = {
  /** What its reports are made of. */
  readonly kind: string;
  readonly name: string;
  /** The paragraphs of each report. */
  readonly reports: readonly (readonly string[])[];
};

/** Words in a chain, and how many such chains a pack holds. */
const CHAINS = [
  [40, 100],
  [150, 60],
  [400, 40],
  [1_000, 20],
  [3_000, 5],
  [15_000, 1],
] as const;

type Texts = readonly (readonly string[])[];

/**
 * Packs by somebody who knows other texts of the pages' kind: all that these have in common is offered as reports.
 * O(words of the texts).
 */
export function hostilePacks(texts: Texts): HostilePack[] {
  const paragraphs = mostCommon(texts, paragraphsIn, 500);
  const sentences = mostCommon(texts, sentencesIn, 500);
  const anchors = mostCommon(texts, anchorsIn, 4_000);
  const words = FUNCTION_WORDS.split(' ');
  return [
    {
      kind: 'standing lines',
      name: 'standing lines, one each',
      reports: EVERY_LINE.map((line) => [line]),
    },
    {
      kind: 'standing lines',
      name: 'standing lines of one kind, over and over',
      reports: STANDING_LINES.map((lines) => repeated(lines, 40)),
    },
    {
      kind: 'standing lines',
      name: 'all standing lines, 3,000 times',
      reports: Array.from({ length: 3_000 }, (_, i) => turned(EVERY_LINE, i)),
    },
    {
      kind: 'function words',
      name: 'function words',
      reports: [[words.join(' ')], repeated([words.join(' ')], 20)],
    },
    {
      kind: 'common paragraphs and sentences',
      name: 'the commonest paragraphs, one each',
      reports: paragraphs.map((each) => [each]),
    },
    {
      kind: 'common paragraphs and sentences',
      name: 'the commonest paragraphs, fifty to a report',
      reports: chunks(paragraphs, 50),
    },
    {
      kind: 'common paragraphs and sentences',
      name: 'the commonest sentences, one each',
      reports: sentences.map((each) => [each]),
    },
    {
      kind: 'common paragraphs and sentences',
      name: 'the commonest sentences, twenty to a report',
      reports: chunks(sentences, 20),
    },
    ...CHAINS.map(([length, count]) => ({
      kind: 'chains of common word runs',
      name: `chains of the commonest word runs, ${length} words each`,
      reports: wordChains(texts, length, count).map(asParagraphs),
    })),
    ...CHAINS.map(([length, count]) => ({
      kind: 'such chains with names and figures in them',
      name: `the same with a common name or figure after every eighth word, ${length} words each`,
      reports: wordChains(texts, length, count).map((chain, i) =>
        asParagraphs(
          chain.flatMap((word, at) =>
            at % 8 === 7 ? [word, anchors[((i * 50 + at / 8) % anchors.length) | 0] ?? ''] : [word],
          ),
        ),
      ),
    })),
    ...[20, 60, 300, 4_000].map((count) => ({
      kind: 'names, figures and long words',
      name: `the ${count} commonest names, figures and long words`,
      reports: [anchors.slice(0, count).map((anchor) => `It was, it said, ${anchor} of it.`)],
    })),
    {
      kind: 'names, figures and long words',
      name: 'names and figures, twenty to a report',
      reports: chunks(anchors.slice(0, 1_000), 20).map((some) => [
        `The news of ${some.join(', the ')}.`,
      ]),
    },
    {
      kind: 'archives glued together',
      name: 'archives glued together, twenty texts to a report',
      reports: chunks(texts, 20)
        .slice(0, 40)
        .map((some) => some.flat()),
    },
  ];
}

function repeated(lines: readonly string[], times: number): string[] {
  return Array.from({ length: times }, () => lines).flat();
}

/** The same lines beginning elsewhere: duplicates that are not quite equal. */
function turned(lines: readonly string[], by: number): string[] {
  const at = by % lines.length;
  return [...lines.slice(at), ...lines.slice(0, at)];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
