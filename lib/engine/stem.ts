import { stemmer } from 'stemmer';
import { FUNCTION_WORDS } from './function-words';

const stems = new Map<string, string>();
/** Beyond this the memo is emptied: a long-lived worker must not keep every word it ever met. */
const MEMO_LIMIT = 50_000;

/**
 * Stem of a folded word: possessive dropped, British spelling drawn to American, then Porter's rules (Porter 1980).
 * Words with other than Latin letters stay as they are. Empty for function words, which carry no content.
 */
export function contentStem(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size > MEMO_LIMIT) stems.clear();
  const stem = makeStem(folded);
  stems.set(folded, stem);
  return stem;
}

function makeStem(folded: string): string {
  if (FUNCTION_WORDS.has(folded)) return '';
  const bare = folded.replace(/'s?$/, '');
  if (!/^[a-z]{3,}$/.test(bare)) return bare;
  return stemmer(american(bare));
}

/** British endings with an American twin that the stemmer would keep apart. */
function american(word: string): string {
  return word
    .replace(/(?<=[a-z]{3})is(e[ds]?|ing|ation|ations)$/, 'iz$1')
    .replace(/(?<=[a-z]{2})our(s|ed|ing|able|ite|ites|hood|ful|less)?$/, 'or$1')
    .replace(/(?<=[a-z]{3})tre(s)?$/, 'ter$1')
    .replace(/(?<=[a-z]{2})ll(ed|ing|er|ers)$/, 'l$1')
    .replace(/(?<=[a-z]{3})ys(e[ds]?|ing)$/, 'yz$1')
    .replace(/gramme(s)?$/, 'gram$1')
    .replace(/ence(s)?$/, 'ense$1');
}
