import { check } from '../../../lib/engine/check';
import { readTable } from '../corpora';
import type { Task } from '../task';
import { asPage, asReport, short } from '../texts';

const NEARLY_THE_SAME = 0.8;

/** One agency lead at two outlets: the edits are style, so nothing should be called changed. */
export const styleEdits: Task = {
  name: 'style-edits',
  about:
    'the same agency lead at two outlets (J3 ≥ .8): flags of changed facts that are only style',
  needs: ['corpora/wire-leads'],
  run: (shared) => {
    const pairs = readTable(shared, 'corpora/wire-leads', true)
      .filter(([jaccard3]) => Number(jaccard3) >= NEARLY_THE_SAME)
      .map((row) => ({ a: row.at(-2) ?? '', b: row.at(-1) ?? '' }));
    const flags = pairs.flatMap(({ a, b }) =>
      check(asPage(b), [asReport('a', a)]).sentences.flatMap(({ changes, text }) =>
        changes.map((change) => ({ change, text })),
      ),
    );
    return {
      cases: pairs.length,
      metrics: [
        {
          name: 'flags per pair',
          value: flags.length / Math.max(1, pairs.length),
          target: 0.03,
          isCost: true,
        },
      ],
      errors: flags.map(
        ({ change, text }) =>
          `${change.kind}: “${change.page}” for “${change.original}” in: ${short(text)}`,
      ),
    };
  },
};
