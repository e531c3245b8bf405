import { hashString } from './hash';

const hashes = (words: string): ReadonlySet<number> =>
  new Set(words.trim().split(/\s+/).map(hashString));

/** Words of which an attribution tag holds at least one. */
export const TAG_WORDS = hashes(
  `say says said saying tell tells told add adds added stated announce announced announces according claim
   claims claimed declare declared insist insists insisted explain explains explained note noted argue argued argues remark
   remarked admit admits admitted reply replied ask asked report reported reporters`,
);

/** Verbs that make the word before them, or after them at the end of a clause, the one who says it. */
export const SAY_VERBS = hashes(
  `say says said tell tells told add adds added stated announce announced announces claimed declared insists insisted explains
   explained noted argues argued remarked admits admitted replied warned warns confirmed`,
);
