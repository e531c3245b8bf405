// Page and pack text is written by strangers. Rendered as text it cannot run, but it can still
// lie: bidirectional overrides reorder what is read, control and invisible characters hide parts.

/** Bidi marks, embeddings, overrides and isolates; invisible operators; BOM; tag characters. */
const INVISIBLE = /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
const CONTROL = /\p{Cc}+/gu;
/** No script in use stacks more than a few marks on one letter; piles of them cover other lines. */
const MARK_PILE = /(\p{M}{4})\p{M}+/gu;

/** Text as it may be shown: no control, override or invisible characters, white space as spaces. */
export function displayText(text: string): string {
  return text.replace(CONTROL, ' ').replace(INVISIBLE, '').replace(MARK_PILE, '$1').toWellFormed();
}

/** `displayText` of at most `maxLength` UTF-16 units, cut at a word where there is one near. */
export function excerpt(text: string, maxLength: number): string {
  const shown = displayText(text.slice(0, maxLength * 4)).trim();
  if (shown.length <= maxLength) return shown;
  const cut = shown.slice(0, maxLength - 1);
  const lastSpace = cut.lastIndexOf(' ');
  const kept = lastSpace > maxLength * 0.6 ? cut.slice(0, lastSpace) : cut;
  return `${kept.toWellFormed().replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** The longest sentence shown whole; longer ones are furniture or an attack on the layout. */
export const MAX_SENTENCE_LENGTH = 1200;

/** The longest name of a report shown in a sentence of the interface. */
export const MAX_NAME_LENGTH = 110;
