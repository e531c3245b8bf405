import { check } from '../../../lib/engine/check';
import { fingerprint, sentencesOf } from '../../../lib/engine/fingerprint';
import { extractedText, type KnownReport, type PageInput } from '../../../lib/engine/input';
import { readJsonLines } from '../corpora';
import { areaUnderCurve, confusionOf, f1 } from '../score';
import type { Task } from '../task';
import { pageOf, reportOf, short } from '../texts';

type Rewrite = Readonly<Record<string, unknown>> & { readonly original: string };

const KINDS = ['paraphrase_polish', 'paraphrase_dipper', 'paraphrase_back_translation'];
/** Fewer characters than this are a refusal, not a rewrite. */
const MIN_REWRITE_LENGTH = 400;
/** Fewer sentences leave too little when a part is withheld. */
const MIN_SENTENCES = 9;
/** Share of the original that is withheld. */
const WITHHELD = 0.4;

/** A rewrite, what is left of its original, and by index of a page sentence whether it says what was taken out; the rest is open. */
export type WithheldPage = {
  readonly page: PageInput;
  readonly original: KnownReport;
  readonly isTakenOut: ReadonlyMap<number, boolean>;
};

export function withheldPages(shared: string): WithheldPage[] {
  return readJsonLines<Rewrite>(shared, 'corpora/rewrites').flatMap((row, i) => {
    const original = sentencesIn(spaced(row.original));
    if (original.length < MIN_SENTENCES) return [];
    return KINDS.flatMap((kind) => {
      const rewrite = spaced(String(row[kind] ?? ''));
      return rewrite.length < MIN_REWRITE_LENGTH ? [] : [withhold(rewrite, original, i)];
    });
  });
}

/** Rewritten articles against their originals with a part taken out: what only that part says is in no original, and the rest is. */
export const withheldParts: Task = {
  name: 'withheld-parts',
  about:
    'rewrites against their originals with two fifths taken out: sentences that say what was taken out, and the rest',
  needs: ['corpora/rewrites'],
  run: (shared) => {
    const cases = withheldPages(shared).flatMap(({ page, original, isTakenOut }) =>
      check(page, [original]).sentences.flatMap(({ index, text, status, notFoundScore }) => {
        const isNew = isTakenOut.get(index);
        return isNew === undefined ? [] : [{ text, isNew, said: status, score: notFoundScore }];
      }),
    );
    return {
      cases: cases.length,
      metrics: [
        {
          name: 'not-found vs. rest, AUC',
          value: areaUnderCurve(cases.map(({ score, isNew }) => ({ score, isPositive: isNew }))),
        },
        {
          name: 'not-found, F1',
          value: f1(cases.map(({ said, isNew }) => ({ said: said === 'not-found', is: isNew }))),
        },
      ],
      confusion: confusionOf(
        cases.map(({ isNew, said }) => ({ gold: isNew ? 'taken out' : 'left', said })),
      ),
      errors: cases
        .filter(({ isNew, said }) => isNew !== (said === 'not-found'))
        .sort((a, b) => Math.abs(b.score - 0.5) - Math.abs(a.score - 0.5))
        .map(
          ({ isNew, score, text }) =>
            `${isNew ? 'taken out' : 'left'}, score ${score}: ${short(text)}`,
        ),
    };
  },
};

/** The corpus sets sentences together without a space. */
function spaced(text: string): string {
  return text.replace(/([.!?]["”]?)(?=[A-Z"“])/g, '$1 ');
}

function sentencesIn(text: string): string[] {
  const paragraphs = [text];
  const extracted = extractedText(paragraphs);
  return sentencesOf(fingerprint(paragraphs)).map(({ start, end }) => extracted.slice(start, end));
}

/** The part withheld starts at another place in every article. What borders on it is open: sentences are joined and split. */
function withhold(rewrite: string, original: readonly string[], turn: number): WithheldPage {
  const count = Math.round(original.length * WITHHELD);
  const first = (turn * 3) % (original.length - count + 1);
  const isWithheld = (at: number) => at >= first && at < first + count;
  const left = original.filter((_, at) => !isWithheld(at));
  const known = [...pairUp(sentencesIn(rewrite), original)].flatMap(
    ([sentence, at]): [number, boolean][] => {
      const isNew = [at - 1, at, at + 1].every(isWithheld);
      return isNew || !isWithheld(at) ? [[sentence, isNew]] : [];
    },
  );
  return {
    page: pageOf([rewrite]),
    original: reportOf('original', [left.join(' ')]),
    isTakenOut: new Map(known),
  };
}

/** Share of the words of both from which two sentences that like each other best are taken for a pair. */
const PAIRED = 0.3;

/**
 * Which original sentence each sentence of a rewrite says: the pairs whose words are most alike from both sides and that
 * stand in one order. Plain words, not the engine's weights, so that the truth does not come from what is measured.
 */
function pairUp(rewrite: readonly string[], original: readonly string[]): Map<number, number> {
  const words = original.map(wordsOf);
  const alike = rewrite.map((sentence) => {
    const own = wordsOf(sentence);
    return words.map((theirs) => sharedWords(own, theirs));
  });
  const pairs = alike.flatMap((row, i): [number, number][] => {
    const best = Math.max(...row);
    const at = row.indexOf(best);
    const isMutual = alike.every((other) => (other[at] ?? 0) <= best);
    return best >= PAIRED && isMutual ? [[i, at]] : [];
  });
  return new Map(longestRising(pairs));
}

function wordsOf(sentence: string): Set<string> {
  return new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{N}+/gu));
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}

/** Longest sequence of pairs that rises on both sides; `pairs` rises on the first. O(n²). */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ending: [number, number][][] = [];
  for (const pair of pairs) {
    const before = ending
      .filter((path) => (path.at(-1)?.[1] ?? 0) < pair[1])
      .reduce<[number, number][]>((a, b) => (b.length > a.length ? b : a), []);
    ending.push([...before, pair]);
  }
  return ending.reduce((a, b) => (b.length > a.length ? b : a), []);
}
