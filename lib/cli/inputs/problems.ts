import type { SourcePlace } from '../../packs/source-report';

/**
 * Something a newsroom should know about its files.
 * `unreadable`: a file that was named, or the rest of one, could not be read. `skipped`: a record, or a file that was
 * found in a folder, was left out. `dropped`: a report was taken, but not one of its fields, or not as it stood.
 */
export type InputProblem = {
  readonly kind: 'unreadable' | 'skipped' | 'dropped';
  readonly from: SourcePlace;
  /** Names the place and says what to do. */
  readonly sentence: string;
};

/** Takes problems as they are found. */
export type Note = (problem: InputProblem) => void;

/** A record that cannot be made a report. The message says why and what to do, without the place. */
export class RecordRefused extends Error {}

/** A problem with a record or a field: its place goes before what is to be said of it. */
export function problemAt(
  kind: InputProblem['kind'],
  from: SourcePlace,
  saying: string,
): InputProblem {
  return { kind, from, sentence: `${placeName(from)}: ${saying}` };
}

/** "archive.csv, line 12" */
function placeName({ file, line }: SourcePlace): string {
  return line === undefined ? file : `${file}, line ${line}`;
}
