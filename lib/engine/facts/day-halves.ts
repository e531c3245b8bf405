import type { Read } from './date-words';
import { gluedWord, isGlued, isMark, type Lexeme, wordAt } from './lexemes';

/** Which half of the day an hour is in; empty when only its being an hour is said. */
export type Half = 'am' | 'pm' | '';

/** "a.m.", "PM", "p" right after minutes, "ampm". */
export function readHalf(lexemes: readonly Lexeme[], at: number): Read<Half> | undefined {
  const word = wordAt(lexemes, at);
  if (word === 'am' || word === 'pm') return { value: word, end: at + 1 };
  if (word === 'ampm') return { value: '', end: at + 1 };
  if (word !== 'a' && word !== 'p') return undefined;
  const half = `${word}m` as Half;
  if (isMark(lexemes, at + 1, '.') && wordAt(lexemes, at + 2) === 'm') {
    return {
      value: half,
      end: isMark(lexemes, at + 3, '.') && isGlued(lexemes, at + 3) ? at + 4 : at + 3,
    };
  }
  const isShort =
    isGlued(lexemes, at) &&
    lexemes[at - 1]?.kind === 'digits' &&
    /^(?:at|today|:)$/.test(before(lexemes, at));
  return isShort ? { value: half, end: at + 1 } : undefined;
}

function before(lexemes: readonly Lexeme[], at: number): string {
  return lexemes[at - 2]?.text ?? '';
}

/** "o'clock", "oclock", "hrs". */
export function readOClock(lexemes: readonly Lexeme[], at: number): Read<Half> | undefined {
  if (wordAt(lexemes, at) === 'oclock') return { value: '', end: at + 1 };
  const isWritten =
    wordAt(lexemes, at) === 'o' &&
    isMark(lexemes, at + 1, "'") &&
    gluedWord(lexemes, at + 2) === 'clock';
  return isWritten ? { value: '', end: at + 3 } : undefined;
}

/** "tomorrow evening", "on Monday night", "tonight" after an hour: they stay dates, but say which half is meant. */
export function halfOfDay(lexemes: readonly Lexeme[], from: number): Half {
  const at = wordAt(lexemes, from) === 'on' ? from + 1 : from;
  if (/^toni(?:ght|te)$/.test(wordAt(lexemes, at))) return 'pm';
  const isDay = /^(?:today|tomorrow|yesterday|tonight|this|[a-z]+day)$/.test(wordAt(lexemes, at));
  const part = wordAt(lexemes, at + 1);
  if (!isDay) return '';
  if (part === 'morning') return 'am';
  return /^(?:afternoon|evening|night)$/.test(part) ? 'pm' : '';
}

/** "tonight", "tomorrow", "on Monday", "next Friday", "this morning", "on the 15th": what makes an hour of a number before it. */
export function isDayAhead(lexemes: readonly Lexeme[], from: number): boolean {
  const at = wordAt(lexemes, from) === 'on' ? from + 1 : from;
  const isPointed = /^(?:this|next|last|the)$/.test(wordAt(lexemes, at));
  const named = isPointed ? at + 1 : at;
  const word = wordAt(lexemes, named);
  if (DAYS.test(word)) return true;
  if (!isPointed) return false;
  const isOrdinal =
    lexemes[named]?.kind === 'digits' && /^(?:st|nd|rd|th)$/.test(wordAt(lexemes, named + 1));
  return (at > from && isOrdinal) || /^(?:morning|afternoon|evening|night)$/.test(word);
}

const DAYS =
  /^(?:today|tonight|tonite|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "in the morning", "at night", "early morning", "late evening". */
export function readPart(lexemes: readonly Lexeme[], at: number): Read<Half> | undefined {
  const first = wordAt(lexemes, at);
  if (first === 'at' && wordAt(lexemes, at + 1) === 'night') return { value: 'pm', end: at + 2 };
  const isThe = first === 'in' && wordAt(lexemes, at + 1) === 'the';
  const isTime = first === 'early' || first === 'late';
  const name = at + (isThe ? 2 : 1);
  if (!isThe && !isTime) return undefined;
  if (wordAt(lexemes, name) === 'morning') return { value: 'am', end: name + 1 };
  return /^(?:afternoon|evening)$/.test(wordAt(lexemes, name))
    ? { value: 'pm', end: name + 1 }
    : undefined;
}
