import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filedKeys } from '../../../lib/engine/filed-keys';
import { KeyLists } from '../../../lib/engine/key-lists';
import { PackRefused } from '../../../lib/packs/errors';
import type { PackDetail } from '../../../lib/packs/format';
import { idKey } from '../../../lib/packs/live-reports';
import { decodeReport, encodeReport } from '../../../lib/packs/report-codec';
import { RowFiler } from '../../../lib/packs/row-filer';
import { chanceOf, mutatedBytes } from '../../fuzz/mutate';
import { UNRELATED } from '../engine/support/articles';
import { seedTexts } from '../engine/support/known';
import { madeUpText } from '../store/store-packs';
import { HARBOUR, ORCHARD, record, sampleReports } from './sample-pack';

type Outcome = { readonly id: number; readonly keys: readonly number[] } | { readonly no: string };

function outcomeOf(work: () => { id: number; keys: Uint32Array }): Outcome {
  try {
    const { id, keys } = work();
    return { id, keys: [...keys] };
  } catch (thrown) {
    if (!(thrown instanceof PackRefused)) throw thrown;
    return { no: thrown.message };
  }
}

const decoded = (row: Uint8Array, detail: PackDetail) =>
  outcomeOf(() => {
    const { id, evidence } = decodeReport(row, detail, 'it');
    return { id: idKey(id), keys: filedKeys(evidence) };
  });

/** The row lies among other bytes, as it does in a block. */
const filed = (row: Uint8Array, detail: PackDetail) =>
  outcomeOf(() => {
    const lists = new KeyLists();
    const bytes = Uint8Array.from([7, 7, ...row, 7, 7]);
    const id = new RowFiler(detail, lists).file(bytes, 2, 2 + row.length, () => 'it');
    expect(lists.reports).toBe(1);
    return { id, keys: lists.keysOf(0) };
  });

const long = [Array.from({ length: 60 }, (_, n) => madeUpText(n).join(' ')).join(' ')];
const odd = {
  title: '“Ürün” — naïve',
  url: 'HTTP://harbour.example/ü',
  published: '2026-11-28T10:00+01:00',
  language: 'de-AT',
  relations: [{ kind: 'obsoletes', id: 'ü' } as const],
};
const reports = [
  ...sampleReports(),
  ...[...UNRELATED, ...seedTexts().map(({ paragraphs }) => paragraphs)].map((text, i) =>
    record(`r:${i}`, text, { url: 'http://x.example/?a', published: '2026-11-28T10:00:00Z' }),
  ),
  record('long', long, { title: 'Long' }),
  record('short', ['Two words']),
  record('twice', [...HARBOUR, ...HARBOUR]),
  record('odd', ORCHARD, odd),
];

describe.each(['text', 'fingerprints'] as const)('of a pack of detail “%s”', (detail) => {
  const rows = reports.map((report) => encodeReport(report, detail));
  const short = rows.filter(({ length }) => length < 3_000);

  test('every report is filed under the keys that its evidence gives', () => {
    for (const row of rows) {
      const outcome = filed(row, detail);
      expect(outcome).toEqual(decoded(row, detail));
      expect(outcome).toHaveProperty('id');
    }
  });

  test('a row with a byte changed is filed alike or refused with the same words', () => {
    const anyRow = fc.constantFrom(...short);
    fc.assert(
      fc.property(anyRow, fc.nat(), fc.integer({ min: 1, max: 255 }), (row, place, by) => {
        const changed = row.slice();
        const at = place % row.length;
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(filed(changed, detail)).toEqual(decoded(changed, detail));
      }),
      { numRuns: 3_000 },
    );
  });

  test('so is a malformed one', () => {
    const chance = chanceOf(detail.length);
    for (let run = 0; run < 2_000; run++) {
      const row = short[run % short.length] as Uint8Array;
      const malformed = mutatedBytes(row, chance);
      expect(filed(malformed, detail)).toEqual(decoded(malformed, detail));
    }
  });

  test('so is one that is cut, or goes on', () => {
    const row = rows[0] as Uint8Array;
    for (let end = 0; end < row.length; end++)
      expect(filed(row.subarray(0, end), detail)).toEqual(decoded(row.subarray(0, end), detail));
    const longer = Uint8Array.from([...row, 0]);
    expect(filed(longer, detail)).toEqual(decoded(longer, detail));
  });
});

test('a refused row is not filed', () => {
  const lists = new KeyLists();
  const filer = new RowFiler('text', lists);
  expect(() => filer.file(new Uint8Array(3), 0, 3, () => 'it')).toThrow(PackRefused);
  expect(lists.reports).toBe(0);
});
