import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { indexReports } from '../../../lib/engine/index-shards';
import { wordsOf, writePostings } from '../../../lib/engine/postings';
import type { IndexShard } from '../../../lib/engine/seal-shards';
import { ByteWriter } from '../../../lib/packs/byte-writer';
import { IndexWriter } from '../../../lib/store/index-writer';
import { chunkOf, chunksOf, mark, marksOf, readRow } from '../../../lib/store/row-chunks';
import { openStore } from '../../../lib/store/schema';
import { chunkBitsFor, openIndex, shardsInStep } from '../../../lib/store/shard-chunks';
import { WriteBehind } from '../../../lib/store/write-behind';
import { randomIntegers } from '../engine/support/texts';
import 'fake-indexeddb/auto';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Shards as they are made where the writer gives room. */
function putInto(writer: IndexWriter, shards: readonly IndexShard[]): readonly IndexShard[] {
  for (const { postings } of shards)
    writePostings(postings, writer.room(wordsOf(postings.ids.length)), 0);
  return shards;
}

test('chunks hold all blocks in order, none is large, and none could take the next block too', () => {
  const MB = 1024 * 1024;
  const sizes = fc.array(fc.integer({ min: 1, max: MB / 4 }), { maxLength: 400 });
  fc.assert(
    fc.property(sizes, (some) => {
      const blocks = some.map((size, first) => ({
        first,
        rows: 1,
        size,
        packed: new Uint8Array(),
      }));
      const chunks = chunksOf(blocks);
      expect(chunks.flat()).toEqual(blocks);
      const sizeOf = (chunk: readonly { size: number }[] = []) =>
        chunk.reduce((sum, { size }) => sum + size, 0);
      for (const [i, chunk] of chunks.entries()) {
        expect(sizeOf(chunk)).toBeLessThanOrEqual(16 * MB);
        const next = chunks[i + 1]?.[0];
        if (next) expect(sizeOf([...chunk, next])).toBeGreaterThan(16 * MB);
      }
    }),
  );
});

test('a row is read out of its chunk as it was written', async () => {
  const anyRows = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 });
  const anyChunks = fc.array(anyRows, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(anyChunks, async (chunks) => {
      const firsts: number[] = [];
      const marks = new Uint32Array(marksOf(chunks.flat().length));
      let row = 0;
      const blobs = chunks.map((rows) => {
        firsts.push(row);
        const to = new ByteWriter();
        for (const bytes of rows) {
          mark(marks, row++, to.length);
          to.count(bytes.length);
          to.bytes(bytes);
        }
        return new Blob([to.finish()]);
      });
      const segment = { firsts: Uint32Array.from(firsts), marks };
      for (const [place, bytes] of chunks.flat().entries()) {
        const chunk = blobs[chunkOf(segment, place)] as Blob;
        expect(await readRow(segment, place, chunk)).toEqual(bytes);
      }
    }),
    { numRuns: 30 },
  );
});

test.each([0, 2, 5])('shards are read as they were written in 2^%i chunks', async (chunkBits) => {
  const next = randomIntegers(7);
  const keys = () => Uint32Array.from({ length: 150 }, () => next() >>> 0).sort();
  const { bits, shards, common } = indexReports(Array.from({ length: 200 }, keys));
  const store = await openStore();
  const writes = new WriteBehind();
  const plan = { id: 'it', members: [], rows: 200, bits, chunkBits };
  const writer = new IndexWriter(store, writes, plan);
  const inStep = shardsInStep(plan);
  for (let first = 0; first < shards.length; first += inStep)
    await writer.add(putInto(writer, shards.slice(first, first + inStep)));
  await writer.finish(common);
  await writes.done();
  const opened = await openIndex(store, 'it');
  const all = shards.map(({ postings }) => postings);
  for (const [from, to] of [
    [0, shards.length - 1],
    [3, 3],
    [7, 20],
    [31, 31],
  ] as const)
    expect(await opened?.shards.read(from, to)).toEqual(all.slice(from, to + 1));
});

test('an index that lacks a chunk is not opened', async () => {
  const store = await openStore();
  const writes = new WriteBehind();
  const { bits, shards, common } = indexReports([Uint32Array.of(1, 2), Uint32Array.of(2)]);
  const writer = new IndexWriter(store, writes, {
    id: 'it',
    members: [],
    rows: 2,
    bits,
    chunkBits: 0,
  });
  await writer.add(putInto(writer, shards));
  await writer.finish(common);
  await writes.done();
  expect(await openIndex(store, 'it')).toBeDefined();
  await store.delete('shards', ['it', 0]);
  expect(await openIndex(store, 'it')).toBeUndefined();
});

test('a chunk of an index is some megabytes, and none is smaller than a shard', () => {
  expect(chunkBitsFor(0, 0)).toBe(0);
  expect(chunkBitsFor(300_000, 9)).toBe(0);
  expect(chunkBitsFor(10_000_000, 14)).toBe(4);
  expect(chunkBitsFor(2 ** 40, 16)).toBe(16);
});
