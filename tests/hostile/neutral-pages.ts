import { createRequire } from 'node:module';
import { markFurniture } from '../../lib/engine/furniture';
import { randomIntegers } from '../unit/engine/support/texts';
import { EVERY_LINE, NEWS_PHRASES } from './phrases';

/** English words by how common they are. */
const RANKED = createRequire(import.meta.url)('norvig-frequencies') as readonly string[];
const FUNCTION_WORDS = 150;
const RAREST = 40_000;

/** Names that stand in the news whatever it tells of. */
const EVERYWHERE =
  'Monday Tuesday Wednesday Thursday Friday Washington London Paris Brussels Tokyo Berlin Geneva France Germany Japan China India Britain Canada Brazil President Senator Congress Parliament American European 2023 2024 2025 10 15 20 50 100'.split(
    ' ',
  );
/** Of which surnames and places are made. */
const SYLLABLES =
  'ba del fer gor ha ke lo mar ni or pe ru sil ta ul ven wi yo zan dri cka sen ter man la ro vic tho mo'.split(
    ' ',
  );

/**
 * A made-up news page: words, names and figures by chance, the phrases of all news among them, and a line of its
 * site below, unless that is taken for furniture.
 */
export function neutralPage(number: number): readonly string[] {
  const random = randomIntegers(number * 7919 + 13);
  const below = (count: number) => (random() >>> 4) % count;
  const one = (list: readonly string[]) => list[below(list.length)] ?? '';
  // Who and what a story is about comes again and again.
  const cast = Array.from({ length: 6 }, () =>
    capital(one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES)),
  );
  const chance = () => below(2 ** 20) / 2 ** 20;
  const content = () => contentWord(chance());
  const topic = Array.from({ length: 30 }, content);
  const part = (): string => {
    const kind = below(60);
    if (kind < 22) return functionWord(chance());
    if (kind < 46) return content();
    if (kind < 54) return one(topic);
    if (kind < 57) return one(cast);
    if (kind === 57) return one(EVERYWHERE);
    return kind === 58 || below(2) === 0 ? String(below(1_000)) : one(NEWS_PHRASES);
  };
  const sentence = () => `${capital(Array.from({ length: 8 + below(12) }, part).join(' '))}.`;
  const paragraphs = Array.from({ length: 9 + below(4) }, () =>
    Array.from({ length: 2 + below(2) }, sentence).join(' '),
  );
  const page = [...paragraphs, one(EVERY_LINE)];
  const isFurniture = markFurniture(page);
  return page.filter((_, i) => !isFurniture[i]);
}

/** Half of those in a text are among the first dozen. */
function functionWord(chance: number): string {
  return wordOfRank(FUNCTION_WORDS * chance ** 2);
}

/** Of each doubling of ranks as many (Zipf 1949). */
function contentWord(chance: number): string {
  return wordOfRank(FUNCTION_WORDS * (RAREST / FUNCTION_WORDS) ** chance);
}

function wordOfRank(rank: number): string {
  return (RANKED[Math.floor(rank)] ?? '').toLowerCase();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
