import type { Match, Relation, Report, ReportRef } from '../engine/report';
import { plainLine } from './style';

/** The popup's sentences, word for word: one finding reads the same in both. */
const SENTENCES: Readonly<Record<Exclude<Relation, 'none'>, (name: string) => string>> = {
  syndicated: (name) => `Largely the same text as ${name}.`,
  edited: (name) => `Mostly the text of ${name}, with edits.`,
  partial: (name) => `Shares passages with ${name}.`,
  rewritten: (name) => `Says what ${name} says, mostly in other words.`,
  'same-event': (name) => `About the same event as ${name}, in words of its own.`,
};

/** The matches worth a row: a report with the relation `none` was only a candidate. */
export function shownMatches({ matches }: Report): readonly Match[] {
  return matches.filter((match) => match.self || match.relation !== 'none');
}

/** The whole report in one to three sentences. Evidence, never accusation; a negative says what it was checked against. */
export function verdictOf(report: Report, originals: number): string {
  const shown = shownMatches(report);
  const self = shown.find((match) => match.self);
  const best = shown.find((match) => !match.self);
  const sentences = [
    self
      ? `This page is the original itself: its address is that of ${nameOfReport(self.report)}.`
      : '',
    best ? matchSentence(best) : noMatchSentence(originals - (self ? 1 : 0)),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function matchSentence({ relation, report, credited, credit }: Match): string {
  if (relation === 'none') return '';
  const source = credited
    ? `The page names this source${credit === '' ? '' : `: “${plainLine(credit)}”`}.`
    : 'The page does not name it as a source.';
  return `${SENTENCES[relation](nameOfReport(report))} ${source}`;
}

function noMatchSentence(originals: number): string {
  if (originals === 0) return '';
  return `No match with ${originals === 1 ? 'the one original' : `any of the ${originals} originals`} at hand.`;
}

/** A report by its title, publisher, day and id, as far as they are known. */
export function nameOfReport({ id, title, publisher, published }: ReportRef): string {
  const known = [publisher, published.slice(0, 'yyyy-mm-dd'.length), title === '' ? '' : id];
  const details = known.map(plainLine).filter((detail) => detail !== '');
  const name = title === '' ? plainLine(id) : `“${plainLine(title)}”`;
  return details.length > 0 ? `${name} (${details.join(', ')})` : name;
}
