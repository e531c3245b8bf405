import { expect, test } from 'vitest';
import { isSmallOrder } from '../../../../lib/packs/signing/small-order';
import { sampleKey } from './keys';

// The curve of RFC 8032, 5.1, with nothing but whole numbers.
const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * inverse(121666n));

type Point = readonly [x: bigint, y: bigint];

function mod(a: bigint): bigint {
  return ((a % P) + P) % P;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

function inverse(a: bigint): bigint {
  return power(a, P - 2n);
}

function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const product = mod(D * x1 * x2 * y1 * y2);
  const x = mod((x1 * y2 + x2 * y1) * inverse(1n + product));
  return [x, mod((y1 * y2 + x1 * x2) * inverse(1n - product))];
}

function times(count: bigint, point: Point): Point {
  let [result, twice]: [Point, Point] = [[0n, 1n], point];
  for (let rest = count; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = add(result, twice);
    twice = add(twice, twice);
  }
  return result;
}

function pointAt(y: bigint): Point | undefined {
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
  const root = power(square, (P + 3n) / 8n);
  const x = [root, mod(root * power(2n, (P - 1n) / 4n))].find((x) => mod(x * x) === square);
  return x === undefined ? undefined : [x, y];
}

/** The y of all eight points whose order divides eight. */
function smallOrderYs(): ReadonlySet<bigint> {
  for (let y = 2n; ; y++) {
    const point = pointAt(y);
    if (point === undefined) continue;
    const small = times(ORDER, point);
    const multiples = [0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n].map((i) => times(i, small));
    if (new Set(multiples.map(String)).size === 8) return new Set(multiples.map(([, y]) => y));
  }
}

/** Every way to write a y in 32 bytes: with either sign, and not reduced where there is room. */
function encodings(y: bigint): readonly Uint8Array[] {
  return [y, y + P]
    .filter((value) => value < 2n ** 255n)
    .flatMap((value) => [value, value + 2n ** 255n])
    .map((value) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse());
}

test('every encoding of every point of small order is known', () => {
  const ys = [...smallOrderYs()];
  expect(ys).toHaveLength(5);
  for (const bytes of ys.flatMap(encodings)) expect(isSmallOrder(bytes)).toBe(true);
});

test('a key that was made as keys are made is no point of small order', async () => {
  for (let byte = 0; byte < 20; byte++) {
    expect(isSmallOrder((await sampleKey(byte)).point)).toBe(false);
  }
});
