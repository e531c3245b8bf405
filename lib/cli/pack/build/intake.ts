import type { ReportMetadata } from '../../../packs/format';
import type { SourceReport } from '../../../packs/source-report';
import { InputError } from '../../errors';
import { packReportId } from '../report-id';
import type { PackSource } from './pack-group';
import type { Warnings } from './warnings';

/** What is done with reports that may not be published yet. */
export type EmbargoPolicy = 'stop' | 'leave-out' | 'include';

export type IntakeOptions = {
  /** Milliseconds since the epoch: the time of the build, by which embargoes end. */
  readonly now: number;
  readonly embargoed: EmbargoPolicy;
  /** `rowHash` of a report of the pack that is added to; empty for none. */
  readonly oldRowOf: (id: string) => string;
  readonly warnings: Warnings;
};

/** Reports that are not fit for a pack, by why. */
export type LeftOut = { withheld: number; embargoed: number; canceled: number };

/**
 * Decides which of the reports that were read go into a pack: of each id the last one counts, whether it is published,
 * withheld or canceled. Numbers those it takes from 0 (their ordinals). Holds the ids, and never a report.
 */
export class Intake {
  /** Ordinals of reports that a later one with the same id has replaced or taken back. */
  readonly dead = new Set<number>();
  /** Ids that were taken back. */
  readonly canceled = new Set<string>();
  /** Ids that were withheld or under embargo where they were read last. */
  readonly heldBack = new Set<string>();
  readonly leftOut: LeftOut = { withheld: 0, embargoed: 0, canceled: 0 };
  readonly #ordinals = new Map<string, number>();
  readonly #options: IntakeOptions;
  #next = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** The report as it is to be packed; undefined when it is not. Throws `InputError` at a report under embargo. */
  take(report: SourceReport): PackSource | undefined {
    const id = packReportId(report.id);
    if (report.status !== 'usable') return this.#takeBack(id, report.status);
    if (this.#isEmbargoed(report)) return this.#takeBack(id, 'embargoed');
    const before = this.#ordinals.get(id);
    if (before !== undefined) {
      this.dead.add(before);
      this.#options.warnings.add(
        'ids used more than once; of each the last report counts',
        report.id,
      );
    }
    this.canceled.delete(id);
    this.heldBack.delete(id);
    this.#ordinals.set(id, this.#next++);
    const { paragraphs } = report;
    return { metadata: metadataOf(id, report), paragraphs, oldRow: this.#options.oldRowOf(id) };
  }

  /** Takes a report back, from this pack and from the one that is added to. Tells whether it was read. */
  withdraw(id: string): boolean {
    this.canceled.add(id);
    this.heldBack.delete(id);
    return this.#drop(id);
  }

  #takeBack(id: string, why: keyof LeftOut): undefined {
    this.leftOut[why] += 1;
    (why === 'canceled' ? this.canceled : this.heldBack).add(id);
    this.#drop(id);
    return undefined;
  }

  #drop(id: string): boolean {
    const before = this.#ordinals.get(id);
    if (before !== undefined) this.dead.add(before);
    return this.#ordinals.delete(id);
  }

  #isEmbargoed({ embargoedUntil, id, from }: SourceReport): boolean {
    const { now, embargoed } = this.#options;
    if (embargoedUntil === '' || embargoed === 'include') return false;
    if (Date.parse(embargoedUntil) <= now) return false;
    if (embargoed === 'leave-out') return true;
    throw new InputError(
      `Nothing was built: report ${id} (${from.file}) is under embargo until ${embargoedUntil}. Build after that, leave such reports out with --embargoed leave-out, or put them in with --embargoed include.`,
    );
  }
}

/** Field by field: what else a source has must not get into a pack. */
function metadataOf(id: string, report: SourceReport): ReportMetadata {
  const { version, title, url, publisher, byline, published, updated, language, rights } = report;
  return {
    id,
    version,
    title,
    url,
    publisher,
    byline,
    published,
    updated,
    language,
    rights,
    relations: report.relations.map((relation) => ({
      kind: relation.kind,
      id: packReportId(relation.id),
    })),
  };
}
