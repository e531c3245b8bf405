import { InputError } from '../../../../lib/cli/errors';
import type { InputFormat } from '../../../../lib/cli/inputs/formats';
import type { InputProblem } from '../../../../lib/cli/inputs/problems';
import { readReports } from '../../../../lib/cli/inputs/read-reports';
import type { SourceReport } from '../../../../lib/packs/source-report';
import { fakeIo } from '../fake-io';

/** A sample text about gardening, written for these tests. */
export const PARAGRAPHS = [
  'This is a sample text: tomatoes like a warm wall, and the seedlings go out once the last night frost is over.',
  'Water them at the root in the morning, the gardening club writes, because wet leaves catch blight within a week.',
  'A mulch of straw keeps the soil moist, so that one can of 10 litres per plant lasts for three dry days.',
] as const;

export const TITLE = 'Sample: how to plant tomatoes';
export const TEXT = PARAGRAPHS.join('\n\n');
export const HTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');

/** What stands in fields that must never be copied. */
export const SECRET = 'do not copy this note';

export type Read = {
  readonly reports: readonly SourceReport[];
  readonly problems: readonly InputProblem[];
};

/** Reads one file that is held in memory. */
export function readOne(
  name: string,
  content: string | Uint8Array,
  format?: InputFormat,
): Promise<Read> {
  return readAll([name], fakeIo({ files: { [name]: content } }), format);
}

/** Reads inputs to their end. */
export async function readAll(
  inputs: readonly string[],
  io = fakeIo(),
  format?: InputFormat,
): Promise<Read> {
  const reports: SourceReport[] = [];
  const problems: InputProblem[] = [];
  const note = (problem: InputProblem) => void problems.push(problem);
  const options = format === undefined ? { note } : { note, format };
  for await (const report of readReports(inputs, options, io)) reports.push(report);
  return { reports, problems };
}

/** The only report of a file, which must have given no problem. */
export async function readSingle(
  name: string,
  content: string | Uint8Array,
  format?: InputFormat,
): Promise<SourceReport> {
  const { reports, problems } = await readOne(name, content, format);
  const [report] = reports;
  if (report === undefined || reports.length > 1 || problems.length > 0) {
    throw new InputError(`${reports.length} reports, problems: ${JSON.stringify(problems)}`);
  }
  return report;
}

export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
