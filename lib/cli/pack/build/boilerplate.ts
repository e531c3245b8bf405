/** A paragraph that many reports share. */
export type SharedParagraph = { readonly reports: number; readonly text: string };

/** Paragraphs counted at once: some 20 MB. When there are more, those met once are forgotten (Manku & Motwani 2002). */
const MAX_COUNTED = 200_000;
/** Fewer reports with the same paragraph may be versions of one story. */
const MIN_REPORTS = 10;

/** Counts the paragraphs that reports share, in bounded memory: what is in every hundredth report is found for certain. */
export class Boilerplate {
  readonly #counts = new Map<number, number>();
  readonly #texts = new Map<number, string>();
  #reports = 0;

  /** @param hashes per paragraph; 0 is not counted. @param paragraphs the texts, by the same index. */
  add(hashes: readonly number[], paragraphs: readonly string[]): void {
    this.#reports += 1;
    for (const hash of new Set(hashes)) {
      if (hash === 0) continue;
      const count = (this.#counts.get(hash) ?? 0) + 1;
      this.#counts.set(hash, count);
      if (count === MIN_REPORTS) this.#texts.set(hash, paragraphs[hashes.indexOf(hash)] ?? '');
    }
    if (this.#counts.size > MAX_COUNTED) this.#forgetRare();
  }

  /** What at least one report in a hundred holds, and no fewer than `MIN_REPORTS`; the most common first. */
  shared(): SharedParagraph[] {
    const least = Math.max(MIN_REPORTS, this.#reports / 100);
    return [...this.#texts]
      .map(([hash, text]) => ({ reports: this.#counts.get(hash) ?? 0, text }))
      .filter(({ reports }) => reports >= least)
      .sort((a, b) => b.reports - a.reports || (a.text < b.text ? -1 : 1));
  }

  #forgetRare(): void {
    for (const [hash, count] of this.#counts) if (count === 1) this.#counts.delete(hash);
  }
}
