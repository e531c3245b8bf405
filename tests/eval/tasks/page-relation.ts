import { check } from '../../../lib/engine/check';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { indexGrams, measureOverlap } from '../../../lib/engine/overlap';
import { paragraphsOf } from '../../../lib/engine/plain-text';
import type { Relation } from '../../../lib/engine/report';
import { readGzipLines, readJsonLines, readTable } from '../corpora';
import { confusionOf, macroF1 } from '../score';
import type { Task } from '../task';
import { asPage, asReport, runsShared, short } from '../texts';

type Wire = {
  readonly id: string | number;
  readonly date: string;
  readonly title: string;
  readonly body: string;
};
type Outlet = {
  readonly triplet: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly string[])[];
};
type Rewrite = Readonly<Record<string, unknown>> & { readonly original: string };
type Case = {
  readonly page: string;
  readonly report: string;
  readonly gold: Relation;
  readonly name: string;
};

/** Fewer words than this are a refusal, not a rewrite. */
const MIN_REWRITE_LENGTH = 400;

/** How a page relates to one report, with the truth read off the share of word runs, or off the events. */
export const pageRelation: Task = {
  name: 'page-relation',
  about:
    'relation of a page to a report: re-sent wire copy, other outlets on the event, rewrites, other events',
  needs: ['corpora/wire', 'corpora/same-event', 'corpora/rewrites'],
  run: (shared) => {
    const cases = [...wireCases(shared), ...eventCases(shared), ...rewriteCases(shared)].map(
      (each) => ({
        ...each,
        said: check(asPage(each.page), [asReport('report', each.report)]).relation,
      }),
    );
    const confusion = confusionOf(cases);
    return {
      cases: cases.length,
      metrics: [{ name: 'macro-F1', value: macroF1(confusion), floor: 0.75, target: 0.9 }],
      confusion,
      errors: cases
        .filter(({ gold, said }) => gold !== said)
        .map(({ gold, said, name }) => `${gold}, said ${said}: ${name}`),
    };
  },
};

function wireCases(shared: string): Case[] {
  const items = new Map(
    readGzipLines<Wire>(shared, 'corpora/wire/docs.jsonl.gz').map((item) => [
      String(item.id),
      item,
    ]),
  );
  return readTable(shared, 'corpora/wire', true).flatMap((row) => {
    const a = items.get(row[4] ?? '');
    const b = items.get(row[5] ?? '');
    if (!a || !b || dayOf(a) !== dayOf(b)) return [];
    const gold = wireGold(a.body, b.body);
    return gold
      ? [{ page: a.body, report: b.body, gold, name: short(`${a.title} | ${b.title}`) }]
      : [];
  });
}

function dayOf({ date }: Wire): string {
  return date.slice(0, 11);
}

function wireGold(page: string, report: string): Relation | undefined {
  const { share } = runsShared(page, report, 5);
  if (share >= 0.93) return 'syndicated';
  if (share >= 0.5 && share <= 0.85) return 'edited';
  const words = (text: string) => fingerprint(paragraphsOf(text).paragraphs).tokens;
  const isPassage =
    share >= 0.1 &&
    share <= 0.4 &&
    measureOverlap(indexGrams(words(page)), words(report)).longestRun >= 40;
  return isPassage ? 'partial' : undefined;
}

/** Outlets on one event with next to no shared wording, and on different events. */
function eventCases(shared: string): Case[] {
  const articles = readJsonLines<Outlet>(shared, 'corpora/same-event');
  return articles.flatMap((a, i) => {
    const others = articles.filter(
      (b) => b !== a && b.triplet === a.triplet && runsShared(textOf(a), textOf(b), 5).count < 8,
    );
    const foreign = articles[(i + 3) % articles.length] ?? a;
    const pair = (b: Outlet, gold: Relation): Case => ({
      page: textOf(a),
      report: textOf(b),
      gold,
      name: short(`${a.title} | ${b.title}`),
    });
    return [
      ...others.map((b) => pair(b, 'same-event')),
      ...(foreign.triplet === a.triplet ? [] : [pair(foreign, 'none')]),
    ];
  });
}

function textOf({ paragraphs }: Outlet): string {
  return paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
}

function rewriteCases(shared: string): Case[] {
  const rows = readJsonLines<Rewrite>(shared, 'corpora/rewrites');
  return rows.flatMap((row, i) => {
    const rewrites = rewritesOf(row).flatMap(([kind, page]): Case[] => {
      const { share } = runsShared(page, row.original, 3);
      const gold =
        share >= 0.6 ? 'edited' : share >= 0.05 && share <= 0.35 ? 'rewritten' : undefined;
      return gold ? [{ page, report: row.original, gold, name: `${kind} of article ${i}` }] : [];
    });
    const other = rows[(i + 1) % rows.length] ?? row;
    return [
      ...rewrites,
      {
        page: row.original,
        report: other.original,
        gold: 'none',
        name: `articles ${i} and ${i + 1}`,
      },
    ];
  });
}

/** The machine rewrites of one article, by kind. */
export function rewritesOf(row: Rewrite): [string, string][] {
  return Object.entries(row).filter(
    (entry): entry is [string, string] =>
      /^(?:polish|paraphrase)/.test(entry[0]) &&
      typeof entry[1] === 'string' &&
      entry[1].length >= MIN_REWRITE_LENGTH,
  );
}
