import { check } from '../../../lib/engine/check';
import { fingerprint } from '../../../lib/engine/fingerprint';
import type { PageInput } from '../../../lib/engine/input';
import { buildReportIndex, findCandidates } from '../../../lib/engine/report-index';
import { readJsonLines } from '../corpora';
import { share } from '../score';
import type { Metric, Task } from '../task';
import { asPage, asReport, namesOf, wordsShared } from '../texts';
import { rewritesOf } from './page-relation';

type Rewrite = Readonly<Record<string, unknown>> & { readonly original: string };
type Found = { readonly kind: string; readonly i: number; readonly text: string; said?: string };
type Stranger = { readonly i: number; said?: string; readonly isOneEvent: boolean };

/**
 * The corpus files some texts under several articles; one of them at most was rewritten. Such a text is taken for a rewrite
 * only of an article that has at least this share of its words (the real ones 0.66 and 0.80, misfiled ones 0.28 at most).
 */
const OWN_WORDS = 0.5;
/** Full names in common from which two articles tell of one event (one pair has four, any other two at most). */
const EVENT_NAMES = 3;
const TARGET = 0.99;

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
    const bestMatch = (page: PageInput, without = '') => {
      // As the extension does: a report that is not to count explains nothing.
      const reach = { isThorough: without !== '' };
      const candidates = findCandidates(fingerprint(page.paragraphs), index, reach).flatMap(
        (at) => reports[at] ?? [],
      );
      return check(
        page,
        candidates.filter(({ id }) => id !== without),
      ).matches[0];
    };
    const rewrites: Found[] = rows.flatMap((row, i) =>
      rewritesOf(row).map(([kind, text]) => {
        return { kind, i, text, said: bestMatch(asPage(text))?.report.id };
      }),
    );
    const strangers: Stranger[] = rows.map((row, i) => {
      const match = bestMatch(asPage(row.original), String(i));
      const other = rows[Number(match?.report.id)]?.original ?? '';
      const isOneEvent =
        match?.relation === 'same-event' && namesShared(row.original, other) >= EVENT_NAMES;
      return { i, said: match?.report.id, isOneEvent };
    });
    return {
      cases: rewrites.length + strangers.length,
      metrics: metricsOf(rewrites, misfiled(rewrites, rows), strangers),
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

function metricsOf(
  rewrites: readonly Found[],
  wrong: ReadonlySet<Found>,
  strangers: readonly Stranger[],
): Metric[] {
  const isRight = ({ i, said }: Found) => said === String(i);
  const isMatched = ({ said }: Stranger) => said !== undefined;
  return [
    {
      name: 'right original first, all rows',
      value: share(rewrites.map(isRight)),
      floor: 0.954,
      target: TARGET,
    },
    {
      name: `right original first, ${wrong.size} texts filed under another article left out`,
      value: share(rewrites.filter((rewrite) => !wrong.has(rewrite)).map(isRight)),
      target: TARGET,
    },
    {
      name: 'matches on pages whose original is not there, all',
      value: share(strangers.map(isMatched)),
      target: 0,
      isCost: true,
    },
    {
      name: 'the same, a pair on one event called same-event left out',
      value: share(strangers.map((each) => isMatched(each) && !each.isOneEvent)),
      target: 0,
      isCost: true,
    },
  ];
}

/** The texts that stand under several articles, where they stand under one whose words they do not have. */
function misfiled(rewrites: readonly Found[], rows: readonly Rewrite[]): Set<Found> {
  const timesOf = new Map<string, number>();
  for (const { text } of rewrites) timesOf.set(text, (timesOf.get(text) ?? 0) + 1);
  return new Set(
    rewrites.filter(
      ({ text, i }) =>
        (timesOf.get(text) ?? 0) > 1 && wordsShared(text, rows[i]?.original ?? '') < OWN_WORDS,
    ),
  );
}

function namesShared(a: string, b: string): number {
  const known = namesOf(b);
  return [...namesOf(a)].filter((name) => known.has(name)).length;
}
