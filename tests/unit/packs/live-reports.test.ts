import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idKey, liveReports } from '../../../lib/packs/live-reports';

const anySegments = fc.array(
  fc.record({
    kind: fc.constantFrom('base' as const, 'add' as const, 'withdraw' as const),
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
  }),
);

test('replaying the segments forwards, one id at a time, gives the same reports', () => {
  fc.assert(
    fc.property(anySegments, (segments) => {
      const held = new Map<string, string>();
      segments.forEach(({ kind, ids }, at) => {
        ids.forEach((id, ordinal) => {
          if (kind === 'withdraw') held.delete(id);
          else held.set(id, `${at}.${ordinal}`);
        });
      });
      const { dead, live } = liveReports(
        segments.map(({ kind, ids }) => ({ kind, ids: Float64Array.from(ids, idKey) })),
      );
      const left = segments.flatMap(({ kind, ids }, at) =>
        kind === 'withdraw'
          ? []
          : ids
              .map((_, ordinal) => ordinal)
              .filter((each) => !dead[at]?.includes(each))
              .map((ordinal) => `${at}.${ordinal}`),
      );
      expect(left.sort()).toEqual([...held.values()].sort());
      expect(live).toBe(held.size);
    }),
  );
});

test('ids that differ in one letter have different keys', () => {
  const ids = Array.from({ length: 50_000 }, (_, i) => `urn:report:${i}`);
  expect(new Set(ids.map(idKey)).size).toBe(ids.length);
  expect(ids.every((id) => Number.isSafeInteger(idKey(id)) && idKey(id) >= 0)).toBe(true);
});
