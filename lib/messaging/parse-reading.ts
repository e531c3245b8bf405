import type { EncodedFingerprint } from '../engine/fingerprint';
import type { PageInput } from '../engine/input';
import { fieldsOf, parseChoice, parseCount, parseList, parseText } from './parse';
import type { PageReading } from './protocol';

/*
 * Limits of one page. The longest articles known have some 50,000 words (300,000 characters);
 * a page that says more than ten times that is not one that a reader wants to be checked whole.
 */
const MAX_PARAGRAPHS = 50_000;
const MAX_CHARACTERS = 4_000_000;
const MAX_LINE = 4_000;
const MAX_CREDITS = 500;
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
  if (kind === 'no-article') return { kind, words: parseCount(field('words'), 'The word count') };
  return {
    kind,
    page: parsePage(field('page')),
    fingerprint: parseFingerprint(field('fingerprint')),
    scope: parseChoice(field('scope'), 'The scope', ['page', 'selection']),
  };
}

function parsePage(value: unknown): PageInput {
  const field = fieldsOf(value, 'The page');
  const line = (name: string) => parseText(field(name), `The page's ${name}`, MAX_LINE);
  return {
    url: line('url'),
    canonical: line('canonical'),
    title: line('title'),
    language: line('language'),
    published: line('published'),
    paragraphs: parseParagraphs(field('paragraphs')),
    credits: parseList(field('credits'), 'The list of credits', MAX_CREDITS, (credit) =>
      parseText(credit, 'A credit', MAX_LINE),
    ),
  };
}

function parseParagraphs(value: unknown): readonly string[] {
  let room = MAX_CHARACTERS;
  return parseList(value, 'The list of paragraphs', MAX_PARAGRAPHS, (entry) => {
    const paragraph = parseText(entry, 'The text of the page', room);
    room -= paragraph.length;
    return paragraph;
  });
}

function parseFingerprint(value: unknown): EncodedFingerprint {
  const field = fieldsOf(value, 'The fingerprint');
  const entries = FINGERPRINT_FIELDS.map(
    (name) => [name, parseText(field(name), `The fingerprint's ${name}`, MAX_BASE64)] as const,
  );
  const arrays = Object.fromEntries(entries) as Record<(typeof FINGERPRINT_FIELDS)[number], string>;
  return { engine: parseCount(field('engine'), 'The engine version'), ...arrays };
}
