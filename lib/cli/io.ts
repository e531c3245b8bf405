import type { PackFiles } from '../packs/pack-files';

/** Everything the command takes from and gives to the outside, so that tests can put their own in its place. */
export type Io = {
  /** The bytes of standard input; read at most once. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The bytes of a file; fails with Node's own error codes. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>;
  /** The files of a pack, which is a folder or one file; fails with Node's own error codes or `PackRefused`. */
  readonly openPack: (path: string) => Promise<PackFiles>;
  /** Writes to standard output; resolves when there is room for more, so that a slow reader holds the work back. */
  readonly print: (text: string) => Promise<void>;
  /** Writes one line to standard error. */
  readonly warn: (sentence: string) => void;
  readonly hasColors: boolean;
  /** Where the pack of the seeds lies, which `check` uses when nothing else is named. */
  readonly seedPack: string;
  readonly now: () => Date;
  /** The bundled thread of `pack build`; undefined where there are no threads. */
  readonly packWorker: URL | undefined;
  /** A line on the terminal that the next one overwrites; undefined when standard error is no terminal. */
  readonly statusLine: StatusLine | undefined;
  /** Asks for something that must not be seen, such as a passphrase. Fails with `InputError` without a terminal. */
  readonly askSecret: (question: string) => Promise<string>;
  /** What to say when the user stops the command (Ctrl-C), until the returned function is called. */
  readonly onInterrupt: (sentence: string) => () => void;
};

export type StatusLine = { readonly show: (line: string) => void; readonly clear: () => void };
