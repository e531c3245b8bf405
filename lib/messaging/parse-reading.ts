import type { EncodedFingerprint } from '../engine/fingerprint';
import { declarations } from '../page-head/declaration';
import { fieldsOf, parseChoice, parseCount, parseList, parseText, parseTexts } from './parse';
import { parseHead } from './parse-head';
import type { PageReading, PageText } from './protocol';

/*
 * Limits of one page. The longest articles known have some 50,000 words (300,000 characters);
 * a page that says more than ten times that is not one that a reader wants to be checked whole.
 */
const MAX_PARAGRAPHS = 50_000;
const MAX_CHARACTERS = 4_000_000;
const MAX_LEFT_OUT = 1_000;
const MAX_REASON = 100;
/** 4 bytes a token in base64, a token a character at the very worst. */
const MAX_BASE64 = 8 * MAX_CHARACTERS;

const FINGERPRINT_FIELDS = [
  'tokens',
  'places',
  'spans',
  'sketches',
  'sketchStarts',
  'anchors',
] as const;

/** Checks a content script's reading: the shape and the size, never the truth, of what it says. */
export function parseReading(value: unknown): PageReading {
  const field = fieldsOf(value, 'The reading');
  const kind = parseChoice(field('kind'), 'The kind of reading', [
    'article',
    'no-article',
    'no-selection',
  ]);
  if (kind === 'no-selection') return { kind };
  const words = parseCount(field('words'), 'The word count');
  if (kind === 'no-article') return { kind, words };
  return {
    kind,
    words,
    scope: parseChoice(field('scope'), 'The scope', ['page', 'selection']),
    head: parseHead(field('head')),
    paragraphs: parseParagraphs(field('paragraphs')),
    fingerprint: parseFingerprint(field('fingerprint')),
    edges: parseTexts(field('edges'), 'The lines around', MAX_LEFT_OUT, MAX_CHARACTERS),
    needs: parseChoice(field('needs'), 'The need', declarations),
  };
}

/** Checks what a content script says when it is asked what it read. */
export function parsePageText(value: unknown): PageText {
  const field = fieldsOf(value, 'The text');
  return {
    head: parseHead(field('head')),
    paragraphs: parseParagraphs(field('paragraphs')),
    leftOut: parseList(field('leftOut'), 'What was left out', MAX_LEFT_OUT, (entry) => {
      const of = fieldsOf(entry, 'What was left out');
      return {
        text: parseText(of('text'), 'A text left out', MAX_CHARACTERS),
        reason: parseText(of('reason'), 'A reason', MAX_REASON),
      };
    }),
  };
}

function parseParagraphs(value: unknown): readonly string[] {
  return parseTexts(value, 'The text of the page', MAX_PARAGRAPHS, MAX_CHARACTERS);
}

function parseFingerprint(value: unknown): EncodedFingerprint {
  const field = fieldsOf(value, 'The fingerprint');
  const entries = FINGERPRINT_FIELDS.map(
    (name) => [name, parseText(field(name), `The fingerprint's ${name}`, MAX_BASE64)] as const,
  );
  const arrays = Object.fromEntries(entries) as Record<(typeof FINGERPRINT_FIELDS)[number], string>;
  return { engine: parseCount(field('engine'), 'The engine version'), ...arrays };
}
