import type { Report } from './report';

/**
 * Whether a search that looked up only a few keys of these paragraphs was enough: what its reports explain of them is
 * word for word theirs, and none of the reports is the page itself, which would hide the others. Else another report may
 * have what differs, and a thorough search tells. O(sentences).
 */
export function isConclusive(
  { matches, sentences }: Report,
  sampled: ReadonlySet<number>,
): boolean {
  return (
    matches.every(({ self }) => !self) &&
    sentences.every(({ paragraph, status }) => status === 'verbatim' || !sampled.has(paragraph))
  );
}
