import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextCheck } from '../../../lib/subscriptions/schedule';

const HOUR = 60 * 60 * 1000;
const NOW = 1_800_000_000_000;
const after = (failures: number, random = 0.5, checkHours = 48) =>
  (nextCheck({ checkHours, lastCheckedAt: NOW, failures }, random, NOW) - NOW) / HOUR;

test('a pack that was never looked for is due', () => {
  expect(nextCheck({ checkHours: 24, lastCheckedAt: 0, failures: 0 }, 0.5, NOW)).toBe(NOW);
});

test('the next look is when the publisher says, give or take a fifth', () => {
  expect(after(0, 0.5)).toBeCloseTo(48);
  expect(after(0, 0)).toBeCloseTo(48 * 0.8);
  expect(after(0, 1)).toBeCloseTo(48 * 1.2);
});

test('after failures it is sooner, and each failure makes the wait longer, up to a day', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50].map((n) => after(n))).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
});

test('failures never make a pack wait longer than its publisher asks for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_208 }), fc.nat({ max: 2_000 }), (hours, failures) => {
      expect(after(failures, 0.5, hours)).toBeLessThanOrEqual(after(0, 0.5, hours) + 1e-9);
    }),
  );
});

test.each([1, 10])('a clock set back %i years makes a pack due at once', (years) => {
  const ahead = NOW + years * 365 * 24 * HOUR;
  expect(nextCheck({ checkHours: 24, lastCheckedAt: ahead, failures: 3 }, 0.5, NOW)).toBe(NOW);
});
