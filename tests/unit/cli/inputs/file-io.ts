import { createReadStream } from 'node:fs';
import { type FakeIo, fakeIo } from '../fake-io';

/** The disk's files, and nothing on standard input. */
export function fileIo(): FakeIo {
  return { ...fakeIo(), open: (path) => createReadStream(path) };
}
