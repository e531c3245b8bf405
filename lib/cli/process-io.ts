import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Io, StatusLine } from './io';

/** The real thing: this process's streams and files. The pack of the seeds lies beside the bundled command. */
export function processIo(bundle: string): Io {
  endQuietlyWithTheReader(process.stdout);
  return {
    stdin: process.stdin,
    open: (path) => createReadStream(path),
    // Loaded when a pack is named: text against text needs none of it.
    openPack: async (path) => (await import('./pack-at')).packAt(path),
    print: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    warn: (sentence) => {
      process.stderr.write(`${sentence}\n`);
    },
    hasColors: process.stdout.isTTY === true && process.stdout.hasColors() && !process.env.NO_COLOR,
    seedPack: fileURLToPath(new URL('./seeds.newspack', bundle)),
    now: () => new Date(),
    packWorker: new URL('./pack-worker.mjs', bundle),
    statusLine: process.stderr.isTTY ? statusLine(process.stderr) : undefined,
    askSecret: async (question) => (await import('./ask-secret')).askSecret(question),
    onInterrupt,
  };
}

function statusLine(stream: NodeJS.WriteStream): StatusLine {
  return {
    show: (line) => void stream.write(`\r${line.slice(0, stream.columns - 1)}\x1b[K`),
    clear: () => void stream.write('\r\x1b[K'),
  };
}

/** 128 + 2: what shells expect of a program that SIGINT ended. */
const INTERRUPTED = 130;

function onInterrupt(sentence: string): () => void {
  const stop = () => {
    process.stderr.write(`\n${sentence}\n`);
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', stop);
  return () => void process.off('SIGINT', stop);
}

/** `wireprint … | head` closes the pipe early: nobody is left to read, so there is nothing to report either. */
function endQuietlyWithTheReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(
      `Standard output cannot be written (${error.code}): free space or write elsewhere.\n`,
    );
    process.exit(1);
  });
}
