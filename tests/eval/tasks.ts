import type { Task } from './task';
import { articleBody } from './tasks/article-body';
import { changedFacts } from './tasks/changed-facts';
import { figures } from './tasks/figures';
import { furniture } from './tasks/furniture';
import { gradedCopying } from './tasks/graded-copying';
import { hostilePackPages } from './tasks/hostile-packs';
import { pageRelation } from './tasks/page-relation';
import { retrieval } from './tasks/retrieval';
import { seedSentences } from './tasks/seed-sentences';
import { sentenceSplit } from './tasks/sentence-split';
import { spliced } from './tasks/spliced';
import { styleEdits } from './tasks/style-edits';
import { swappedSlots } from './tasks/swapped-slots';
import { withheldParts } from './tasks/withheld-parts';

/** All measurements, in the order of the README table. */
export const TASKS: readonly Task[] = [
  seedSentences,
  withheldParts,
  spliced,
  changedFacts,
  styleEdits,
  swappedSlots,
  pageRelation,
  retrieval,
  gradedCopying,
  sentenceSplit,
  articleBody,
  furniture,
  hostilePackPages,
  figures,
];
