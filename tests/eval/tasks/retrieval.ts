import { check } from '../../../lib/engine/check';
import { fingerprint } from '../../../lib/engine/fingerprint';
import type { PageInput } from '../../../lib/engine/input';
import { buildReportIndex, findCandidates } from '../../../lib/engine/report-index';
import { readJsonLines } from '../corpora';
import { share } from '../score';
import type { Task } from '../task';
import { asPage, asReport } from '../texts';
import { rewritesOf } from './page-relation';

type Rewrite = Readonly<Record<string, unknown>> & { readonly original: string };

/** Rewrites looked up among all originals, through the index, as the extension does it. */
export const retrieval: Task = {
  name: 'retrieval',
  about:
    'rewritten articles among unrelated ones: the right original first, and nothing for an article whose original is not there',
  needs: ['corpora/rewrites'],
  run: (shared) => {
    const rows = readJsonLines<Rewrite>(shared, 'corpora/rewrites');
    const reports = rows.map((row, i) => asReport(String(i), row.original));
    const index = buildReportIndex(reports.map(({ evidence }) => evidence));
    const found = (page: PageInput, without = '') => {
      const candidates = findCandidates(fingerprint(page.paragraphs), index).flatMap(
        (at) => reports[at] ?? [],
      );
      return check(
        page,
        candidates.filter(({ id }) => id !== without),
      ).matches[0]?.report.id;
    };
    const rewrites = rows.flatMap((row, i) =>
      rewritesOf(row).map(([kind, text]) => ({ kind, i, said: found(asPage(text)) })),
    );
    const strangers = rows.map((row, i) => ({ i, said: found(asPage(row.original), String(i)) }));
    return {
      cases: rewrites.length + strangers.length,
      metrics: [
        {
          name: 'right original first',
          value: share(rewrites.map(({ i, said }) => said === String(i))),
          floor: 0.954,
          target: 0.99,
        },
        {
          name: 'false matches on unrelated pages',
          value: share(strangers.map(({ said }) => said !== undefined)),
          target: 0,
          isCost: true,
        },
      ],
      errors: [
        ...strangers
          .filter(({ said }) => said !== undefined)
          .map(({ i, said }) => `article ${i} matched unrelated article ${said}`),
        ...rewrites
          .filter(({ i, said }) => said !== String(i))
          .map(({ kind, i, said }) => `${kind} of article ${i}: ${said ?? 'no match'}`),
      ],
    };
  },
};
