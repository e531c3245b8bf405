/** Whole numbers from 0 to 2^32 - 1, the same for the same seed (Marsaglia 2003, xorshift). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = (seed * 0x9e3779b1 + 0x85ebca6b) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

export function oneOf<T>(values: readonly T[], chance: Chance): T {
  const value = values[chance() % values.length];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

/** Numbers at which readers go wrong: nothing, all bits, signs, and the limits of packs. */
const ODD_WORDS = [
  0, 1, 0x7f, 0xff, 0xffff, 0x40000, 0x1000000, 0x7fffffff, 0x80000000, 0xffffffff,
];

/** The bytes with one to three things wrong in them; the same for the same chance. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  let mutated = bytes.slice();
  for (let left = 1 + (chance() % 3); left > 0; left--)
    mutated = oneOf(MUTATIONS, chance)(mutated, chance);
  return mutated;
}

type Bytes = Uint8Array<ArrayBuffer>;

const MUTATIONS: readonly ((bytes: Bytes, chance: Chance) => Bytes)[] = [
  // A bit flipped.
  (bytes, chance) => changed(bytes, chance, (byte) => byte ^ (1 << (chance() % 8))),
  (bytes, chance) => changed(bytes, chance, () => oneOf([0, 1, 0x7f, 0x80, 0xff], chance)),
  (bytes, chance) => changed(bytes, chance, () => chance() & 0xff),
  // Four bytes that are often a length.
  (bytes, chance) => {
    if (bytes.length < 4) return bytes;
    const at = chance() % (bytes.length - 3);
    new DataView(bytes.buffer).setUint32(at, oneOf(ODD_WORDS, chance), true);
    return bytes;
  },
  (bytes, chance) => bytes.slice(0, chance() % (bytes.length + 1)),
  (bytes, chance) => {
    const [from, to] = stretch(bytes, chance);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, chance) => {
    const [from, to] = stretch(bytes, chance);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, chance) => {
    const at = chance() % (bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + (chance() % 20) }, () => chance() & 0xff);
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
];

function changed(bytes: Bytes, chance: Chance, change: (byte: number) => number): Bytes {
  const at = chance() % Math.max(1, bytes.length);
  const byte = bytes[at];
  if (byte !== undefined) bytes[at] = change(byte);
  return bytes;
}

/** Up to a hundred bytes. */
function stretch(bytes: Bytes, chance: Chance): readonly [number, number] {
  const from = chance() % (bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + (chance() % 100))];
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What stands in JSON where something else should. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  2 ** 53,
  '',
  'x'.repeat(3_000),
  '\u202egnp',
  '\u0000',
  '../../etc/passwd',
  'javascript:alert(1)',
  '9999-99-99T99:99:99Z',
  [],
  {},
  [[]],
  { length: 1 },
  Array.from({ length: 300 }, () => 'https://a.example/'),
];

/** A JSON value with one of its parts, however deep, left out, replaced or given a field that pollutes prototypes. */
export function mutatedJson(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance() % 4 === 0)
    return oneOf(ODD_VALUES, chance);
  if (Array.isArray(value)) {
    const at = chance() % Math.max(1, value.length);
    if (chance() % 4 === 0) return [...value, ...value];
    return value.map((part, i) => (i === at ? mutatedJson(part, chance) : part));
  }
  const entries = Object.entries(value);
  const at = chance() % Math.max(1, entries.length);
  if (chance() % 5 === 0) return Object.fromEntries(entries.filter((_, i) => i !== at));
  if (chance() % 5 === 0)
    return JSON.parse(
      JSON.stringify(value).replace(/\}$/, `,${oneOf(POLLUTION, chance)}:{"polluted":1}}`),
    );
  return Object.fromEntries(
    entries.map(([name, part], i) => [name, i === at ? mutatedJson(part, chance) : part]),
  );
}

const POLLUTION = ['"__proto__"', '"constructor"', '"prototype"'];
