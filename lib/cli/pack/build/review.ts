import { SIGNATURE_SIZE } from '../../../engine/signature';
import { nameOf } from '../report-id';
import { Boilerplate } from './boilerplate';
import { nearDuplicates } from './near-duplicates';
import type { PackSource, ReportTraits } from './pack-group';
import type { Warnings } from './warnings';

/** A report with fewer words carries too little to be told from another. */
const MIN_WORDS = 50;

/**
 * Looks at packed reports for what a newsroom should know: very short ones, copies of one another, paragraphs common
 * to many. Holds some 250 bytes a report.
 */
export class Review {
  readonly #boilerplate = new Boilerplate();
  /** What the reports are called in warnings. */
  readonly #names: string[] = [];
  readonly #short = new Set<number>();
  readonly #ordinals: number[] = [];
  readonly #textHashes: string[] = [];
  #signatures = new Uint8Array(SIGNATURE_SIZE * 1024);

  add(ordinal: number, { metadata, paragraphs }: PackSource, traits: ReportTraits): void {
    this.#boilerplate.add(traits.paragraphs, paragraphs);
    const at = this.#names.length * SIGNATURE_SIZE;
    if (at + SIGNATURE_SIZE > this.#signatures.length) {
      const grown = new Uint8Array(this.#signatures.length * 2);
      grown.set(this.#signatures);
      this.#signatures = grown;
    }
    this.#signatures.set(Buffer.from(traits.signature, 'base64'), at);
    if (traits.words < MIN_WORDS) this.#short.add(this.#names.length);
    this.#names.push(nameOf(metadata));
    this.#ordinals.push(ordinal);
    this.#textHashes.push(traits.textHash);
  }

  /** Tells what was found. `dead`: ordinals that do not count in the end. */
  tell(dead: ReadonlySet<number>, warnings: Warnings): void {
    const isLive = (i: number) => !dead.has(this.#ordinals[i] ?? -1);
    const nameAt = (i: number) => this.#names[i] ?? '';
    for (const i of this.#short) {
      if (isLive(i)) warnings.add(`reports with under ${MIN_WORDS} words`, nameAt(i));
    }
    const firsts = new Map<string, number>();
    const copies = new Set<number>();
    this.#textHashes.forEach((hash, i) => {
      if (!isLive(i)) return;
      const first = firsts.get(hash);
      if (first === undefined) firsts.set(hash, i);
      else {
        copies.add(i);
        warnings.add(
          'reports with the same text as an earlier one',
          `${nameAt(i)} = ${nameAt(first)}`,
        );
      }
    });
    const signatures = this.#signatures.subarray(0, this.#names.length * SIGNATURE_SIZE);
    for (const { later, earlier } of nearDuplicates(signatures)) {
      if (copies.has(later) || !isLive(later) || !isLive(earlier)) continue;
      warnings.add(
        'reports that are nearly the same as an earlier one',
        `${nameAt(later)} ≈ ${nameAt(earlier)}`,
      );
    }
    for (const { reports, text } of this.#boilerplate.shared()) {
      const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
      warnings.add(
        'paragraphs that stand in many reports (boilerplate; better leave them out)',
        `in ${reports.toLocaleString('en')} reports: ${shown}`,
      );
    }
  }
}
