import fc from 'fast-check';
import { toBase64, wordsFromBase64 } from '../../../../lib/engine/base64';

/** Anything JSON can hold. */
export const otherJson = fc.jsonValue();

/** An encoded object with one field lost, replaced, cut, or with one number or sign in it changed. */
export function damagedText(encoded: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const fields = Object.keys(encoded);
  return fc
    .tuple(fc.constantFrom(...fields), fc.nat(), fc.nat({ max: 0xffffffff }), fc.nat({ max: 5 }))
    .map(([field, at, value, kind]) => ({
      ...encoded,
      [field]: damage(encoded[field], at, value, kind),
    }));
}

function damage(text: unknown, at: number, value: number, kind: number): unknown {
  if (typeof text !== 'string' || kind === 0) return [undefined, value, 'A', null][at % 4];
  const place = at % (text.length + 1);
  if (kind === 1) return text.slice(0, place);
  if (kind === 2) return text.slice(0, place - (place % 4));
  if (kind === 3)
    return `${text.slice(0, place)}${String.fromCharCode(value % 128)}${text.slice(place + 1)}`;
  const words = wordsFromBase64(text);
  if (words === undefined || words.length === 0) return `${text}AAAA`;
  words[at % words.length] = kind === 4 ? value : value % 8;
  return toBase64(words);
}
