import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { segmentsOf, withdrawalsOf } from '../../../lib/packs/build-segments';
import { ByteWriter } from '../../../lib/packs/byte-writer';
import { PackRefused } from '../../../lib/packs/errors';
import { MAX_BLOCK_BYTES, MAX_SEGMENT_REPORTS } from '../../../lib/packs/format';
import { decodeReport, openReport } from '../../../lib/packs/report-codec';
import {
  BLOCK_REPORTS,
  blocksOf,
  encodeBlocks,
  joinBlocks,
  rowsOf,
} from '../../../lib/packs/segment';
import { decodeWithdrawal } from '../../../lib/packs/withdrawals';
import { HARBOUR, record, sampleReports } from './sample-pack';

const anyRows = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 100 });
const rowsIn = (segment: Uint8Array) =>
  blocksOf(segment, 'it').flatMap((block) => rowsOf(block, 'it'));

test('rows come back in order, and blocks know the place of their first row', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const segment = joinBlocks(encodeBlocks(rows));
      expect(rowsIn(segment).map((row) => Array.from(row))).toEqual(
        rows.map((row) => Array.from(row)),
      );
      expect(blocksOf(segment, 'it').map(({ first }) => first)).toEqual(
        Array.from({ length: Math.ceil(rows.length / BLOCK_REPORTS) }, (_, i) => i * BLOCK_REPORTS),
      );
    }),
  );
});

test('withdrawn ids come back sorted, each once', () => {
  const [segment] = withdrawalsOf(['b', 'a', 'b']);
  expect(segment?.ref).toMatchObject({ kind: 'withdraw', reports: 2 });
  expect(
    rowsIn(segment?.bytes ?? new Uint8Array()).map((row) => decodeWithdrawal(row, 'it')),
  ).toEqual(['a', 'b']);
});

/** A segment of one block with these figures in its header. */
function forged(rows: number, size: number, raw: Uint8Array): Uint8Array {
  const packed = deflateSync(raw);
  const to = new ByteWriter();
  for (const word of [rows, size, packed.length]) to.word(word);
  to.bytes(packed);
  return joinBlocks([to.finish()]);
}

describe('a segment is refused', () => {
  const whole = joinBlocks(encodeBlocks([Uint8Array.of(1, 2, 3)]));
  const bomb = new Uint8Array(100 * MAX_BLOCK_BYTES);

  test.each<[string, Uint8Array]>([
    ['without its mark', whole.subarray(1)],
    ['cut short in a header', whole.subarray(0, 10)],
    ['cut short in a block', whole.subarray(0, whole.length - 1)],
    ['whose block holds no rows', forged(0, 4, new Uint8Array(4))],
    ['whose block announces more rows than bytes', forged(9, 4, new Uint8Array(4))],
    ['whose block announces more than a block may hold', forged(1, MAX_BLOCK_BYTES + 1, bomb)],
    ['whose block unpacks to more than it announces', forged(1, 1_000, bomb)],
    ['whose block unpacks to less than it announces', forged(1, 9, Uint8Array.of(3, 1, 2, 3))],
    ['whose block is a whole row one byte longer', forged(1, 4, Uint8Array.of(4, 1, 2, 3, 4))],
    ['whose row points past its block', forged(1, 2, Uint8Array.of(200, 1))],
    ['with bytes after its rows', forged(1, 3, Uint8Array.of(1, 7, 7))],
    ['that is noise', joinBlocks([new Uint8Array(12).fill(255)])],
  ])('%s', (_name, segment) => {
    expect(() => rowsIn(segment)).toThrow(PackRefused);
  });

  test('that holds more rows than a segment may', () => {
    const block = encodeBlocks([new Uint8Array(0)]);
    const many = joinBlocks(Array.from({ length: MAX_SEGMENT_REPORTS + 1 }, () => block).flat());
    expect(() => blocksOf(many, 'it')).toThrow(PackRefused);
  });
});

describe('a row', () => {
  const [segment] = segmentsOf('base', sampleReports(), 'text');
  const [row = new Uint8Array()] = rowsIn(segment?.bytes ?? new Uint8Array());
  const open = (bytes: Uint8Array) => openReport(decodeReport(bytes, 'text', 'the report'));

  test('is refused wherever it is cut', () => {
    for (let end = 0; end < row.length; end += 7) {
      expect(() => open(row.subarray(0, end))).toThrow(PackRefused);
    }
  });

  test('with any byte changed is another report or refused by name', () => {
    fc.assert(
      fc.property(fc.nat({ max: row.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = row.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        try {
          open(changed);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(PackRefused);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('whose text is not that of its evidence is refused', () => {
    const report = record('harbour', HARBOUR);
    const other = { ...report, paragraphs: [...HARBOUR].reverse() };
    expect(() => openReport(other)).toThrow(/not that of its text/);
  });

  test('of a fingerprints pack is refused when it carries text', () => {
    expect(() => decodeReport(row, 'fingerprints', 'it')).toThrow(PackRefused);
  });
});
