/** Anything but single spaces: nearly all white space of a text is that already and need not be replaced. */
const UNFOLDED = /[^\S ]\s*| \s+/g;

/** White space folded to single spaces, none at the ends. O(length). */
export function foldSpace(text: string): string {
  return text.replace(UNFOLDED, ' ').trim();
}
