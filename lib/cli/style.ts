import { styleText } from 'node:util';
import type { Io } from './io';

/** How parts of the human-readable output look: plain without a terminal, so that pipes and files stay clean. */
export type Style = Readonly<
  Record<'heading' | 'verdict' | 'page' | 'original' | 'faint', (text: string) => string>
>;

type Format = Parameters<typeof styleText>[0];

/** Colour supports the words and never replaces them. */
export function styleFor({ hasColors }: Pick<Io, 'hasColors'>): Style {
  // `validateStream` off: whether there is a terminal was decided when `hasColors` was set.
  const paint = (format: Format) => (text: string) =>
    hasColors ? styleText(format, text, { validateStream: false }) : text;
  return {
    heading: paint(['bold', 'underline']),
    verdict: paint('bold'),
    page: paint('yellow'),
    original: paint('green'),
    faint: paint('dim'),
  };
}

/** Text from a page as one line that cannot drive the terminal: control and direction marks become spaces. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}
