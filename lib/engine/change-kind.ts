import type { Reading, WordRun } from './evidence';
import type { FactChange } from './fact-change';
import { isPlace } from './locations';
import type { ChangeKind } from './report';
import { evidenceOf, type SentencePair } from './sentence-pair';
import { isSpeaker } from './speakers';

/**
 * What a changed name or wording is about: who said it (`attribution`) or where it was (`place`), when it stands so on
 * each side that says something; else its own kind. O(words of both sentences).
 */
export function kindOfChange(pair: SentencePair, change: FactChange): ChangeKind {
  const { kind } = change;
  if (kind !== 'name' && kind !== 'wording') return kind;
  const { page, span, backing } = pair;
  const evidence = evidenceOf(pair);
  const holdsBoth = (test: (text: Reading, run: WordRun, isPage: boolean) => boolean) =>
    (change.page === undefined || test(page, change.page, true)) &&
    (change.original === undefined || test(evidence, change.original, false));
  if (holdsBoth((text, run, isPage) => isSpeaker(text, isPage ? span : backing.original.span, run)))
    return 'attribution';
  return kind === 'name' && holdsBoth((text, run) => isPlace(text, run)) ? 'place' : kind;
}
