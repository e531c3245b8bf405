import { check } from '../../../lib/engine/check';
import { readJsonLines } from '../corpora';
import { share } from '../score';
import type { Task } from '../task';
import { asPage, asReport, short } from '../texts';

type Pair = { readonly case: string; readonly a: string; readonly b: string };

/** Sentence pairs in which people changed a fact: is a change named? */
export const changedFacts: Task = {
  name: 'changed-facts',
  about: 'sentence pairs of Wikipedia in which people changed a fact; every pair should be flagged',
  needs: ['corpora/fact-revisions'],
  run: (shared) => {
    const cases = readJsonLines<Pair>(shared, 'corpora/fact-revisions').map((pair) => ({
      pair,
      isVisible: factWords(pair.a) !== factWords(pair.b),
      ...judge(pair.b, pair.a),
    }));
    const visible = cases.filter(({ isVisible }) => isVisible);
    const hidden = cases.filter(({ isVisible }) => !isVisible);
    return {
      cases: cases.length,
      metrics: [
        {
          name: 'recall, digits or names differ',
          value: share(visible.map((each) => each.isFlagged)),
          floor: 0.83,
          target: 0.97,
        },
        {
          // Pairs that share hardly a word have no change to name: the page's sentence is in no original.
          name: 'the same, or called new, or left out',
          value: share(visible.map((each) => each.isTold)),
        },
        {
          name: 'recall, neither differs',
          value: share(hidden.map((each) => each.isFlagged)),
          target: 0.6,
        },
      ],
      errors: visible
        .filter((each) => !each.isFlagged)
        .map(({ pair }) => `${pair.case}: ${short(pair.a, 160)} → ${short(pair.b, 160)}`),
    };
  },
};

/** Whether the engine says that the page's sentence changed something of the original's. */
export function isFlagged(page: string, original: string): boolean {
  return judge(page, original).isFlagged;
}

/**
 * `isTold`: whether a reader learns at all that the two differ in what they say: a change is named, a page sentence is
 * (partly) in no original, or the page leaves a sentence of the original out.
 */
function judge(page: string, original: string): { isFlagged: boolean; isTold: boolean } {
  const { sentences, matches } = check(asPage(page), [asReport('original', original)]);
  const isFlagged = sentences.some(({ changes }) => changes.length > 0);
  const isNew = sentences.some(({ status }) => status === 'not-found' || status === 'partly-new');
  const isCut = matches.some(({ omitted }) => omitted.length > 0);
  return { isFlagged, isTold: isFlagged || isNew || isCut };
}

/** The words with digits or capitals, sorted: the test that a bag of words can make. */
function factWords(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => /\d|^\p{Lu}/u.test(word))
    .sort()
    .join(' ');
}
