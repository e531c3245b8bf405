import type { Match, Report, SentenceReport } from '../../lib/engine/report';

/** A report for the terminal: verdict, matches, changed facts, sentences in none of the originals. */
export function printReport(report: Report, verdict: string): string {
  const changes = report.sentences.flatMap((sentence) => sentence.changes);
  const notFound = report.sentences.filter(({ status }) => status === 'not-found');
  return [
    `  ${verdict}`,
    ...section('Matches', report.matches.map(matchLine)),
    ...section(
      'Changed facts',
      changes.map(({ kind, page, original }) => `${kind}: “${page}” (original: “${original}”)`),
    ),
    ...(report.relation === 'none'
      ? [`  Not in the originals: ${notFound.length} of ${report.sentences.length} sentences`]
      : section('Not in the originals', notFound.map(sentenceLine))),
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [
    `  ${heading}: ${lines.length === 0 ? 'none' : lines.length}`,
    ...lines.map((line) => `    - ${line}`),
  ];
}

function matchLine({ report, relation, coverage, containment, credited, omitted }: Match): string {
  const name = report.title || report.id;
  const shares = `${percent(coverage)} of the page, ${percent(containment)} of the report`;
  const source = credited ? 'source named' : 'source not named';
  return `${relation}: ${name} (${shares}; ${source}; ${omitted.length} sentences left out)`;
}

function sentenceLine({ text }: SentenceReport): string {
  return text.length > 110 ? `${text.slice(0, 109)}…` : text;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
