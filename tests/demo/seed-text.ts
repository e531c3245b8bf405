import { readdirSync, readFileSync } from 'node:fs';

const SEEDS = new URL('../../seeds/', import.meta.url);

/** A part of an article as an outlet prints it. */
export type Block = {
  readonly kind: 'paragraph' | 'caption';
  readonly text: string;
  /** What stands in for the picture of a caption. */
  readonly alt?: string;
};

/** A seed as an article: its headline and its text, without the furniture of the site it came from. */
export type SeedArticle = { readonly headline: string; readonly blocks: readonly Block[] };

/** Seed 003: headline, then the text between its two share lines, every caption printed twice in a row. */
export function report003(): SeedArticle {
  const [headline = '', ...rest] = lines('003');
  const isShareLine = (line: string) => line.startsWith('Share this @');
  const body = rest.slice(rest.findIndex(isShareLine) + 1, rest.findLastIndex(isShareLine));
  return { headline, blocks: body.flatMap(blockAt) };
}

/** Seed 001: text only, it has no headline of its own. */
export function text001(): readonly Block[] {
  return lines('001').map((text) => ({ kind: 'paragraph', text }));
}

function lines(number: string): readonly string[] {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(`${number}_`));
  if (!name) throw new Error(`seeds/ holds no text ${number}.`);
  const text = readFileSync(new URL(name, SEEDS), 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

// The first of the two prints is the picture's alternative text, the second its caption.
function blockAt(text: string, index: number, all: readonly string[]): readonly Block[] {
  if (isSame(text, all[index + 1])) return [];
  const alt = all[index - 1];
  return alt !== undefined && isSame(text, alt)
    ? [{ kind: 'caption', text, alt }]
    : [{ kind: 'paragraph', text }];
}

function isSame(one: string, other: string | undefined): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return other !== undefined && letters(one) === letters(other);
}
