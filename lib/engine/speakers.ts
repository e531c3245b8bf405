import type { Reading, WordRun } from './evidence';
import { hashString } from './hash';
import { SAY_VERBS } from './say-words';
import type { SentenceTokens } from './span';

/** Words between a speaker and his verb: "Menz later said", "Menz, who has said". */
const BEFORE_VERB: ReadonlySet<number> = new Set(
  'has have had also later then who would'.split(' ').map(hashString),
);
/** A verb of saying after one of these has its speaker already: "she said Menz left". */
const PRONOUNS: ReadonlySet<number> = new Set(
  'i he she it they we you who that'.split(' ').map(hashString),
);
const ACCORDING = hashString('according');
const TO = hashString('to');
const MAX_BETWEEN = 2;
/** "the mill is sold, said the mayor, Karla Menz": words that may stand between the verb and the name. */
const MAX_TITLE_WORDS = 4;
/** A sentence that begins with its speaker has its verb of saying among the first words. */
const MIN_CLAIM_WORDS = 4;

/**
 * Whether words of a sentence name who says it: "[Menz] said", "…, said [Karla Menz]", "according to [Menz]".
 * O(words of the sentence).
 */
export function isSpeaker(text: Reading, span: SentenceTokens, run: WordRun): boolean {
  if (
    text.quotes.some((quote) => quote.first <= run.first && run.first < quote.first + quote.count)
  )
    return false;
  return isBeforeVerb(text, span, run) || isAfterVerb(text, span, run);
}

function isBeforeVerb({ tokens }: Reading, span: SentenceTokens, run: WordRun): boolean {
  const end = span.first + span.count;
  let at = run.first + run.count;
  while (at < end && at < run.first + run.count + MAX_BETWEEN && BEFORE_VERB.has(tokens[at] ?? 0))
    at++;
  return at < end && SAY_VERBS.has(tokens[at] ?? 0);
}

/** Behind a verb that follows the claim, or behind "according to"; a title may stand between. */
function isAfterVerb(text: Reading, span: SentenceTokens, run: WordRun): boolean {
  const { tokens } = text;
  for (let at = run.first - 1; at >= span.first && at >= run.first - 1 - MAX_TITLE_WORDS; at--) {
    const token = tokens[at] ?? 0;
    if (token === TO && tokens[at - 1] === ACCORDING) return true;
    if (SAY_VERBS.has(token)) return at - span.first >= MIN_CLAIM_WORDS && !hasSubject(text, at);
  }
  return false;
}

/** Whether the verb's speaker stands before it. */
function hasSubject({ tokens, facts }: Reading, verb: number): boolean {
  return (
    PRONOUNS.has(tokens[verb - 1] ?? 0) ||
    BEFORE_VERB.has(tokens[verb - 1] ?? 0) ||
    facts.some(({ kind, first, count }) => kind === 'name' && first + count === verb)
  );
}
