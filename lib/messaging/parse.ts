import { BadMessage } from '../errors';

/** Fields of an object that came from outside; only own fields can be read from it. */
export type Fields = (name: string) => unknown;

/** Reads an object of unknown origin. What the prototype chain says is never believed. */
export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadMessage(`${what} is not an object.`);
  }
  return (name) => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
}

/** A string of at most so many UTF-16 units. */
export function parseText(value: unknown, what: string, maxLength: number): string {
  if (typeof value !== 'string') throw new BadMessage(`${what} is not text.`);
  if (value.length > maxLength) throw new BadMessage(`${what} is too long.`);
  return value;
}

/** A list whose every entry passes `parseEntry`. */
export function parseList<T>(
  value: unknown,
  what: string,
  maxLength: number,
  parseEntry: (entry: unknown) => T,
): T[] {
  if (!Array.isArray(value)) throw new BadMessage(`${what} is not a list.`);
  if (value.length > maxLength) throw new BadMessage(`${what} is too long.`);
  return Array.from(value, parseEntry);
}

/** A list of strings of at most so many UTF-16 units together. */
export function parseTexts(
  value: unknown,
  what: string,
  maxCount: number,
  maxLength: number,
): string[] {
  let room = maxLength;
  return parseList(value, what, maxCount, (entry) => {
    const text = parseText(entry, what, room);
    room -= text.length;
    return text;
  });
}

/** A whole number from 0 up. */
export function parseCount(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new BadMessage(`${what} is not a whole number.`);
  }
  return value;
}

export function parseFlag(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw new BadMessage(`${what} is neither true nor false.`);
  return value;
}

/** One of the given words. */
export function parseChoice<const T extends string>(
  value: unknown,
  what: string,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new BadMessage(`${what} is not one of ${choices.join(', ')}.`);
  return found;
}
