import type { Reading } from './evidence';
import { sentencesOf } from './fingerprint';
import type { KnownReport } from './input';
import { KeyNumbers } from './key-numbers';
import type { SentenceTokens } from './span';
import { rootHash, weightOfRoot } from './word-weights';

/** One original sentence and where it stands. */
export type PooledSentence = {
  readonly report: KnownReport;
  /** Position of its report in the list the pool was built from. */
  readonly reportIndex: number;
  readonly index: number;
  readonly span: SentenceTokens;
  /** Its distinct content roots, as numbers of the pool. */
  readonly roots: readonly number[];
  /** Sum of their weights. */
  readonly weight: number;
};

/** All sentences of the originals at hand, findable by content root, and how much each root tells. */
export type SentencePool = {
  readonly reports: readonly KnownReport[];
  /** Report by report. */
  readonly sentences: readonly PooledSentence[];
  /** Roots of the page's sentences, as numbers of the pool. */
  readonly pageRoots: readonly (readonly number[])[];
  /** Per page word: which of its sentence's roots is its own; -1 for words without content. */
  readonly pagePlaces: Int32Array;
  /** Weight of each root by its number: rare roots weigh more. */
  readonly weights: Float64Array;
  /** The sentences that hold root `n`, ascending: `holders[holderStarts[n]]` up to, not including, that of `n + 1`. */
  readonly holders: Uint32Array;
  readonly holderStarts: Uint32Array;
};

/** Builds the pool. O(words of all originals and the page). */
export function buildPool(page: Reading, reports: readonly KnownReport[]): SentencePool {
  const numbering = new RootNumbering();
  const originals = reports.map(({ evidence }) =>
    sentencesOf(evidence).map((span) => ({ span, roots: numbering.rootsOf(evidence.stems, span) })),
  );
  const pagePlaces = new Int32Array(page.tokens.length).fill(-1);
  const pageRoots = sentencesOf(page).map((span) =>
    numbering.rootsOf(page.stems, span, pagePlaces),
  );
  const hashes = numbering.hashes();
  const { holders, holderStarts } = holdersOf(
    originals.flatMap((own) => own.map(({ roots }) => roots)),
    hashes.length,
  );
  const count = originals.reduce((sum, { length }) => sum + length, 0);
  const weights = Float64Array.from(hashes, (hash, i) =>
    weightOfRoot(hash, (holderStarts[i + 1] ?? 0) - (holderStarts[i] ?? 0), count),
  );
  const sentences = reports.flatMap((report, reportIndex) =>
    (originals[reportIndex] ?? []).map(({ span, roots }, index): PooledSentence => {
      return { report, reportIndex, index, span, roots, weight: weigh(roots, weights) };
    }),
  );
  return { reports, sentences, pageRoots, pagePlaces, weights, holders, holderStarts };
}

/** Numbers content roots in the order the pool meets them; each stem's root is looked up once. */
class RootNumbering {
  readonly #stems = new KeyNumbers(4096);
  readonly #roots = new KeyNumbers(4096);
  /** By number of a stem: the number of its root. */
  readonly #rootOfStem: number[] = [];
  /** By number of a root: the last sentence that held it, and where in that sentence's list. */
  readonly #seenIn: number[] = [];
  readonly #placeIn: number[] = [];
  #sentences = 0;

  hashes(): Uint32Array {
    return this.#roots.keys();
  }

  /** Distinct content roots of a sentence in order of first use; `places`, when given, receives each word's place among them. */
  rootsOf(stems: Uint32Array, { first, count }: SentenceTokens, places?: Int32Array): number[] {
    const own: number[] = [];
    this.#sentences++;
    for (let i = first; i < first + count; i++) {
      const stem = stems[i] ?? 0;
      if (stem === 0) continue;
      const root = this.#rootOf(stem);
      if (this.#seenIn[root] !== this.#sentences) {
        this.#seenIn[root] = this.#sentences;
        this.#placeIn[root] = own.length;
        own.push(root);
      }
      if (places) places[i] = this.#placeIn[root] ?? 0;
    }
    return own;
  }

  #rootOf(stem: number): number {
    const number = this.#stems.add(stem);
    const known = this.#rootOfStem[number];
    if (known !== undefined) return known;
    const root = this.#roots.add(rootHash(stem));
    this.#rootOfStem[number] = root;
    return root;
  }
}

export function weigh(roots: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const root of roots) sum += weights[root] ?? 0;
  return sum;
}

/** Which sentences hold each of `distinct` roots: a counting sort. O(roots of all sentences). */
function holdersOf(
  sentences: readonly (readonly number[])[],
  distinct: number,
): Pick<SentencePool, 'holders' | 'holderStarts'> {
  const holderStarts = new Uint32Array(distinct + 1);
  for (const roots of sentences) {
    for (const root of roots) holderStarts[root + 1] = (holderStarts[root + 1] ?? 0) + 1;
  }
  for (let i = 1; i <= distinct; i++) {
    holderStarts[i] = (holderStarts[i] ?? 0) + (holderStarts[i - 1] ?? 0);
  }
  const holders = new Uint32Array(holderStarts[distinct] ?? 0);
  const next = holderStarts.slice();
  sentences.forEach((roots, sentence) => {
    for (const root of roots) {
      const at = next[root] ?? 0;
      holders[at] = sentence;
      next[root] = at + 1;
    }
  });
  return { holders, holderStarts };
}
