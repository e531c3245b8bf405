/** Endings that make one word from another and that Porter's rules leave on: "advisor", "advisori", "mexican", "diplomaci". */
const DERIVED =
  /(?:ori|or|er|ist|ism|ian|an|ical|ic|al|iv|ion|at|ment|ent|ant|iti|ifi|if|iz|i|e|o|a)$/;
/** A shorter root would join words that have nothing to do with each other. */
const MIN_ROOT = 4;

/** What a stem shares with words made from the same one: "advis" for "advisor", "mexic" for "mexico" and "mexican". */
export function rootOf(stem: string): string {
  if (!/^[a-z]+$/.test(stem)) return stem;
  const root = stem.replace(DERIVED, '');
  return root.length < MIN_ROOT ? stem : root;
}
