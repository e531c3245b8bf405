import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../../lib/engine/evidence';
import { fingerprint } from '../../../../lib/engine/fingerprint';
import type { KnownReport, PageInput } from '../../../../lib/engine/input';
import { paragraphsOf } from '../../../../lib/engine/plain-text';
import { readClosely, readEvidence } from '../../../../lib/engine/read-closely';

/** A page of which nothing but its text is known, unless `more` tells. */
export function pageOf(
  paragraphs: readonly string[],
  more: Partial<Omit<PageInput, 'paragraphs'>> = {},
): PageInput {
  const unknown = { url: '', canonical: '', title: '', language: 'en', published: '', credits: [] };
  return { ...unknown, ...more, paragraphs };
}

/** A known report that holds its text. */
export function reportOf(
  id: string,
  paragraphs: readonly string[],
  more: Partial<KnownReport> = {},
): KnownReport {
  const ref = { id, title: '', url: '', publisher: '', published: '', pack: 'test' };
  return {
    ...ref,
    evidence: readEvidence(paragraphs, fingerprint(paragraphs)),
    paragraphs,
    ...more,
  };
}

/** One paragraph read closely. */
export function readingOf(paragraph: string): Reading {
  return readClosely([paragraph], fingerprint([paragraph]));
}

/** The five seed articles, without the furniture of their sites, in the order of their file names. */
export function seedTexts(): { readonly id: string; readonly paragraphs: readonly string[] }[] {
  const folder = join(process.cwd(), 'seeds');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      id: file.slice(0, 3),
      paragraphs: paragraphsOf(readFileSync(join(folder, file), 'utf8')).paragraphs,
    }));
}
