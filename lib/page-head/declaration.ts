/** How far a page itself says that it is an article: in JSON-LD, in `og:type` (some front pages do), or not at all. */
export const declarations = ['none', 'perhaps', 'article'] as const;

export type Declaration = (typeof declarations)[number];

/** Whether a page says at least as much of itself as its text needs to count as an article. */
export function isEnough(declared: Declaration, needed: Declaration): boolean {
  return declarations.indexOf(declared) >= declarations.indexOf(needed);
}
