import type { Match, Report, SentenceReport, SentenceStatus } from '../engine/report';
import { plainLine, type Style } from './style';
import { nameOfReport, shownMatches, verdictOf } from './verdict';

/** A check for people to read: verdict, matches, changed facts, sentences in no original, and what it rests on. */
export function reportLines(report: Report, originals: number, style: Style): string {
  const parts = [
    [style.verdict(verdictOf(report, originals))],
    matchLines(shownMatches(report), style),
    changeLines(report, style),
    notFoundLines(report.sentences, style),
    [style.faint(basisOf(report, originals))],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function matchLines(matches: readonly Match[], style: Style): string[] {
  if (matches.length === 0) return [];
  const rows = matches.map(
    ({ relation, coverage, containment, longestRun, omitted, credited, self, report }) => {
      const columns = [
        relation.padEnd(10),
        `${percent(coverage)} of this text`,
        `${percent(containment)} of the original`,
        `${String(longestRun).padStart(4)} words in a row`,
        `${String(omitted.length).padStart(3)} left out`,
        self ? 'the original itself' : credited ? 'credited' : 'not credited',
      ];
      return `  ${columns.join('  ')}\n    ${nameOfReport(report)}`;
    },
  );
  return [style.heading(`Matches (${matches.length})`), ...rows];
}

function changeLines({ sentences, matches }: Report, style: Style): string[] {
  const refs = new Map(matches.map(({ report }) => [report.id, report]));
  const rows = sentences.flatMap(({ index, changes }) =>
    changes.map(({ kind, page, original, missing, report, sentence }) => {
      const ref = refs.get(report);
      const here = missing === 'page' ? 'not there' : `“${plainLine(page)}”`;
      const unseen = missing === 'original' ? 'not there' : 'something else';
      const said = original === '' ? unseen : `“${plainLine(original)}”`;
      const place = `sentence ${index + 1} here, ${sentence + 1} of ${ref ? nameOfReport(ref) : report}`;
      const values = `${style.page(here)} → ${style.original(said)}`;
      return `  ${kind.padEnd(11)}  ${values}\n               ${style.faint(place)}`;
    }),
  );
  const heading = `Changed facts, here → in the original (${rows.length})`;
  return rows.length > 0 ? [style.heading(heading), ...rows] : [];
}

function notFoundLines(sentences: readonly SentenceReport[], style: Style): string[] {
  const rows = sentences.filter(({ status }) => status === 'not-found');
  if (rows.length === 0) return [];
  const heading = style.heading(
    `Not in the originals (${rows.length} of ${sentences.length} sentences)`,
  );
  return [
    heading,
    ...rows.map(({ index, text }) => `  ${String(index + 1).padStart(3)}  ${plainLine(text)}`),
  ];
}

const STATUSES: readonly SentenceStatus[] = [
  'verbatim',
  'edited',
  'paraphrased',
  'altered',
  'partly-new',
  'not-found',
];

function basisOf({ page, packs, sentences }: Report, originals: number): string {
  const counts = STATUSES.map((status) => ({
    status,
    count: sentences.filter((one) => one.status === status).length,
  }));
  const statuses = counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`);
  const names = packs.map(
    ({ title, version, reports, outOfDateSince }) =>
      `“${plainLine(title)}” version ${version}, ${plural(reports, 'report')}${outOfDateSince && `, out of date since ${outOfDateSince.slice(0, 10)}`}`,
  );
  const against = [
    plural(originals, 'original'),
    ...(names.length > 0 ? [`packs: ${names.join('; ')}`] : []),
  ];
  return [
    `Sentences: ${statuses.join(', ') || 'none'}.`,
    `Checked: ${plural(page.paragraphs, 'paragraph')}, ${plural(page.words, 'word')}, against ${against.join(' — ')}. Nothing left this computer.`,
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}

/** A count and its noun. */
function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
