import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTokens } from '../../../lib/engine/find-run';

test('words are found exactly where they stand in a row', () => {
  const words = fc.array(fc.nat({ max: 2 }), { maxLength: 12 });
  fc.assert(
    fc.property(words, fc.array(fc.nat({ max: 2 }), { maxLength: 4 }), (tokens, run) => {
      const expected = `,${tokens.join()},`.includes(run.length === 0 ? '' : `,${run.join()},`);
      expect(hasTokens(Uint32Array.from(tokens), Uint32Array.from(run))).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
