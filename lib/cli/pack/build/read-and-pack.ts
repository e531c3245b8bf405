import { availableParallelism } from 'node:os';
import type { PackDetail } from '../../../packs/format';
import type { SourceReport } from '../../../packs/source-report';
import type { InputProblem } from '../../inputs/problems';
import { readReports } from '../../inputs/read-reports';
import type { Io } from '../../io';
import { nameOf } from '../report-id';
import { Intake } from './intake';
import type { PackedFacts, PackSource } from './pack-group';
import { type NewSegment, packSources } from './pack-sources';
import { groupPacker } from './pack-workers';
import type { PartialPack, Progress } from './partial';
import { BuildProgress } from './progress';
import type { BuildRequest } from './request';
import { Review } from './review';
import type { Warnings } from './warnings';

/** All inputs, packed to segments in the partial folder. */
export type PackedInputs = {
  readonly segments: readonly NewSegment[];
  readonly intake: Intake;
  /** By ordinal. */
  readonly ids: readonly string[];
  readonly languages: readonly string[];
  readonly unchanged: number;
  readonly refused: number;
  /** Whether every input that was named could be read. */
  readonly isWhole: boolean;
  readonly seconds: number;
};

type Given = {
  readonly request: BuildRequest;
  readonly detail: PackDetail;
  readonly kind: 'base' | 'add';
  readonly partial: PartialPack;
  readonly earlier: Progress;
  /** Bytes of all inputs; 0 when unknown. */
  readonly inputBytes: number;
  readonly oldRowOf: (id: string) => string;
  readonly warnings: Warnings;
};

const NOTED: Readonly<Record<Exclude<InputProblem['kind'], 'unreadable'>, string>> = {
  skipped: 'records or files left out',
  dropped: 'inputs that were not taken quite as they stand',
};

/** Reads all inputs and packs what may be published. Throws `InputError` at an embargo. */
export async function readAndPack(
  { request, detail, kind, partial, earlier, inputBytes, oldRowOf, warnings }: Given,
  io: Io,
): Promise<PackedInputs> {
  const { embargoed, format } = request;
  const intake = new Intake({ now: earlier.now, embargoed, oldRowOf, warnings });
  const review = new Review();
  const progress = new BuildProgress(io.statusLine, inputBytes);
  const ids: string[] = [];
  const languages: string[] = [];
  const counted = { unchanged: 0, refused: 0, packed: 0 };
  let isWhole = true;
  const note = (problem: InputProblem) => {
    if (problem.kind !== 'unreadable') return warnings.add(NOTED[problem.kind], problem.sentence);
    isWhole = false;
    io.warn(problem.sentence);
  };
  const onPacked = (ordinal: number, source: PackSource, facts: PackedFacts) => {
    progress.add(1);
    counted[facts.kind] += 1;
    ids[ordinal] = source.metadata.id;
    languages[ordinal] = source.metadata.language;
    if (facts.kind === 'packed') review.add(ordinal, source, facts);
    else if (facts.kind === 'refused') {
      intake.dead.add(ordinal);
      warnings.add(NOTED.skipped, `${nameOf(source.metadata)}: ${facts.sentence}`);
    }
  };
  const packer = groupPacker(io.packWorker, request.workers ?? availableParallelism(), detail);
  try {
    const open = (path: string) => metered(io.open(path), progress);
    const reports = readReports(request.inputs, { format, note }, { stdin: io.stdin, open });
    const options = { kind, packer, partial, done: earlier.segments, onPacked };
    const segments = await packSources(taken(reports, intake), options);
    review.tell(intake.dead, warnings);
    const { seconds } = progress;
    return { segments, intake, ids, languages, ...counted, isWhole, seconds };
  } finally {
    progress.end();
    await packer.close();
  }
}

async function* taken(
  reports: AsyncIterable<SourceReport>,
  intake: Intake,
): AsyncGenerator<PackSource> {
  for await (const report of reports) {
    const source = intake.take(report);
    if (source) yield source;
  }
}

async function* metered(
  chunks: AsyncIterable<Uint8Array>,
  progress: BuildProgress,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    progress.bytes += chunk.length;
    yield chunk;
  }
}
