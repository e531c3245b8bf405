import { foldSpace } from '../engine/fold-space';
import { badField } from './errors';

/** Reads own fields of an object of unknown origin; `where` names the object in refusals. */
export type Fields = { readonly where: string; readonly get: (name: string) => unknown };

/** Names no pack needs, and with which a careless reader could be made to change all objects. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'] as const;

export function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badField(where, 'is not an object');
  }
  for (const name of FORBIDDEN) {
    if (Object.hasOwn(value, name)) throw badField(where, `has a field named ${name}`);
  }
  return {
    where,
    get: (name) => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined),
  };
}

/** Control and bidirectional-override characters can make a title read as something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const ALL_HIDDEN = new RegExp(HIDDEN, 'g');

/** A text as `lineField` takes it: white space folded, hidden characters left out. */
export function visibleLine(text: string): string {
  return foldSpace(text).replace(ALL_HIDDEN, '').trim();
}

/** Whether no character of a text is hidden. */
export function isVisible(text: string): boolean {
  return !HIDDEN.test(text);
}

/** One line of visible text, possibly empty. */
export function lineField({ where, get }: Fields, name: string, maxLength: number): string {
  const value = get(name);
  if (typeof value !== 'string') throw badField(where, `has no text in "${name}"`);
  if (value.length > maxLength) throw badField(where, `has too long a text in "${name}"`);
  if (!isVisible(value)) throw badField(where, `has hidden characters in "${name}"`);
  return value;
}

/** A whole number from 0 up. */
export function countField({ where, get }: Fields, name: string): number {
  const value = get(name);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw badField(where, `has no whole number in "${name}"`);
  }
  return value;
}

export function listField({ where, get }: Fields, name: string): readonly unknown[] {
  const value = get(name);
  if (!Array.isArray(value)) throw badField(where, `has no list in "${name}"`);
  return value;
}
