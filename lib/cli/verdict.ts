import type { Match, Relation, Report, ReportRef } from '../engine/report';
import { plainLine } from './style';

const SENTENCES: Readonly<Record<Exclude<Relation, 'none'>, (name: string) => string>> = {
  syndicated: (name) => `Nearly all of this text stands word for word in ${name}.`,
  edited: (name) =>
    `Most sentences of this text are those of ${name}, some edited, dropped or added.`,
  partial: (name) => `Passages of ${name} stand in this text, which is otherwise different.`,
  rewritten: (name) =>
    `Little wording is shared, but sentence after sentence says what ${name} says.`,
  'same-event': (name) => `This text tells of the same event as ${name}, in its own words.`,
};

/** The whole report in one or two sentences. Evidence, never accusation; a negative says what it was checked against. */
export function verdictOf({ relation, matches }: Report, originals: number): string {
  const self = matches.find((match) => match.self);
  const itself = self ? `This is the address of ${nameOfReport(self.report)} itself. ` : '';
  const best = matches.find((match) => !match.self && match.relation === relation);
  if (relation === 'none' || !best) {
    const held = originals === 1 ? 'the one original' : `any of the ${originals} originals`;
    return `${itself}No match with ${held} at hand.`;
  }
  return `${itself}${SENTENCES[relation](nameOfReport(best.report))} ${creditOf(best)}`;
}

function creditOf({ credited, credit }: Match): string {
  if (!credited) return 'It does not name that source.';
  return credit === '' ? 'It names that source.' : `It names that source: “${plainLine(credit)}”.`;
}

/** A report by its title, publisher, day and id, as far as they are known. */
export function nameOfReport({ id, title, publisher, published }: ReportRef): string {
  const known = [publisher, published.slice(0, 'yyyy-mm-dd'.length), title === '' ? '' : id];
  const details = known.map(plainLine).filter((detail) => detail !== '');
  const name = title === '' ? plainLine(id) : `“${plainLine(title)}”`;
  return details.length > 0 ? `${name} (${details.join(', ')})` : name;
}
