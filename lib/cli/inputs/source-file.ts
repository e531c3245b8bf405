import type { Draft } from './draft';
import type { Opened } from './opened';
import type { Note } from './problems';

/** One input, opened, as the readers take it. */
export type SourceFile = {
  /** Where it lies; `-` is standard input. */
  readonly path: string;
  /** As it is called in sentences. */
  readonly name: string;
  /** Below the folder that was named, with `/`, or the bare name: the same on every machine. */
  readonly relativePath: string;
  /** Whether somebody named this very file. */
  readonly isNamed: boolean;
  readonly opened: Opened;
  readonly note: Note;
};

/**
 * Finds the records of one input, holding one at a time (or the whole file, where it is one record). Throws `InputError`
 * when the input, or the rest of it, cannot be read.
 */
export type Reader = (file: SourceFile) => AsyncGenerator<SourceRecord>;

/** A record as found, and its line where it has one. */
export type SourceRecord = {
  readonly line?: number;
  /** Reads the record. Throws `RecordRefused`, or `InputError` where the record is the whole file. */
  readonly draft: () => Draft | Promise<Draft>;
};
