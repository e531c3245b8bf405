/**
 * Character classes and folding, one UTF-16 code unit at a time.
 * Both tables fill themselves at first use of a unit: a ready-made table costs start-up time in every page.
 */

export enum CharClass {
  Unknown = 0,
  Other,
  Letter,
  Digit,
  /** A letter of a script written without spaces: a word of its own. */
  Ideograph,
  /** Zero-width and combining characters: part of a word, never of its hash. */
  Ignored,
  Apostrophe,
}

const UNITS = 0x10000;
const classes = new Uint8Array(UNITS);

const IGNORED = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const APOSTROPHES = "'\u2019\u2018\u02bc\uff07`\u00b4";

/** Class of a UTF-16 code unit. Halves of surrogate pairs count as letters: they hash as they are. */
export function classOf(unit: number): CharClass {
  return classes[unit] || classify(unit);
}

function classify(unit: number): CharClass {
  const char = String.fromCharCode(unit);
  const found = classOfChar(char, unit);
  classes[unit] = found;
  return found;
}

function classOfChar(char: string, unit: number): CharClass {
  if (unit < 128) return classOfAscii(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return CharClass.Letter;
  if (APOSTROPHES.includes(char)) return CharClass.Apostrophe;
  if (IGNORED.test(char)) return CharClass.Ignored;
  if (IDEOGRAPH.test(char)) return CharClass.Ideograph;
  if (/\p{L}/u.test(char)) return CharClass.Letter;
  if (/\p{N}/u.test(char)) return CharClass.Digit;
  return CharClass.Other;
}

/** The expressions above cost a page more at their first use than all else its first paragraph needs. */
function classOfAscii(unit: number): CharClass {
  if (unit === 39 || unit === 96) return CharClass.Apostrophe;
  if (unit >= 48 && unit <= 57) return CharClass.Digit;
  const small = unit | 32;
  return small >= 97 && small <= 122 ? CharClass.Letter : CharClass.Other;
}

const folds: (string | undefined)[] = new Array(UNITS);

/** Letters whose lower case without marks is not what NFKD gives. */
const SPECIAL_FOLDS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** A code unit in lower case, without diacritics, compatibility forms resolved: `É` → `e`, `ﬁ` → `fi`. */
export function foldUnit(unit: number): string {
  const known = folds[unit];
  if (known !== undefined) return known;
  const lower = lowerWithoutMarks(unit);
  const folded = SPECIAL_FOLDS[lower] ?? lower;
  folds[unit] = folded;
  return folded;
}

function lowerWithoutMarks(unit: number): string {
  const char = String.fromCharCode(unit);
  if (unit < 128) return char.toLowerCase();
  // Half a surrogate pair stays as it is: V8 leaves it alone, Firefox would make it U+FFFD.
  if (unit >= 0xd800 && unit <= 0xdfff) return char;
  return char.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
}

/** Cyrillic and Greek letters that look like Latin ones (Unicode confusables, the letters news text is spoofed with). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

/** A folded word with look-alike letters replaced, when it mixes them with Latin ones; else unchanged. */
export function unspoof(folded: string): string {
  if (!/[a-z]/.test(folded) || !/[\u0370-\u052f]/.test(folded)) return folded;
  return Array.from(folded, (char) => LOOKALIKES[char] ?? char).join('');
}
