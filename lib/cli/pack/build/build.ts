import { keyFingerprint, parsePublicKey } from '../../../packs/signing/public-key';
import type { Io } from '../../io';
import { plural, sizeText } from '../print';
import { type BuildOutcome, buildPackFile } from './build-pack';
import type { BuildRequest } from './request';

/** `wireprint pack build`. Returns the exit code: 1 when an input could not be used, or for warnings that are to be strict about. */
export async function build(request: BuildRequest, io: Io): Promise<number> {
  const outcome = await buildPackFile(request, io);
  for (const line of outcome.warnings.lines()) io.warn(line);
  for (const line of leftOutLines(outcome)) io.warn(line);
  const { ids, seconds, isWhole } = outcome.packed;
  const hasInputs = request.inputs.length > 0;
  const rate = Math.round(ids.length / Math.max(seconds, 0.001)).toLocaleString('en');
  if (hasInputs)
    io.warn(`Read ${plural(ids.length, 'report')} in ${seconds.toFixed(1)} s (${rate} a second).`);
  await io.print(summaryOf(request.out, outcome));
  return !isWhole || (request.isStrict && !outcome.warnings.isEmpty) ? 1 : 0;
}

function leftOutLines({ packed, withdrawn }: BuildOutcome): string[] {
  const { withheld, embargoed, canceled } = packed.intake.leftOut;
  return [
    withheld > 0 ? `Left out as withheld: ${plural(withheld, 'report')}.` : '',
    embargoed > 0 ? `Left out under embargo: ${plural(embargoed, 'report')}.` : '',
    canceled > 0 ? `Taken back as canceled: ${plural(canceled, 'report')}.` : '',
    packed.unchanged > 0
      ? `Unchanged, not added again: ${plural(packed.unchanged, 'report')}.`
      : '',
    withdrawn > 0 ? `Taken back: ${plural(withdrawn, 'report')}.` : '',
  ].filter((line) => line !== '');
}

function summaryOf(out: string, { manifest }: BuildOutcome): string {
  const { id, counts, segments, detail, seq, keys } = manifest;
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  const each = Math.round(bytes / Math.max(1, counts.reports));
  const signed =
    keys.current === ''
      ? 'not signed'
      : `signed, key fingerprint ${keyFingerprint(parsePublicKey(keys.current))}`;
  return `${out}: pack “${id}”, ${plural(counts.reports, 'report')} in ${plural(segments.length, 'segment')}, ${sizeText(bytes)} (${each.toLocaleString('en')} bytes a report), detail ${detail}, seq ${seq}, ${signed}.\n`;
}
