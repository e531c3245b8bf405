import path from 'node:path';
import { momentOf } from '../../../lib/engine/facts/calendar';
import type { Fact } from '../../../lib/engine/facts/fact';
import { readFacts } from '../../../lib/engine/facts/read-facts';
import { CURRENCY_UNITS, TIME_UNITS } from '../../../lib/engine/facts/unit-names';
import { foldWord, scanTokens } from '../../../lib/engine/tokens';
import { filesIn, readJson } from '../corpora';
import type { Metric, Task } from '../task';
import { short } from '../texts';

type Gold = {
  readonly Text: string;
  readonly TypeName: string;
  readonly Start: number;
  readonly End: number;
  readonly Resolution: {
    readonly value?: string;
    readonly unit?: string;
    readonly values?: readonly { readonly timex?: string; readonly value?: string }[];
  };
};
type Case = {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results?: readonly Gold[];
};

/** What the engine says stands at a place: the end is exclusive; several values when the original text is open. */
type Said = {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
};

/** The kinds scored together; other types of the corpus are ranges, durations, sets and words like "last". */
const KINDS = [
  'number',
  'percentage',
  'currency',
  'dimension',
  'ordinal',
  'date',
  'time',
  'datetime',
] as const;

/**
 * Figures and dates against public test cases of a recogniser. A gold result of a kind above is found when a fact of that
 * kind covers exactly its characters and has its value. Facts of the model's kinds that are no gold result are false, save
 * those inside a range, duration or set, whose ends the engine reads one by one.
 */
export const figures: Task = {
  name: 'figures',
  about: 'numbers, units and dates of a recogniser’s test cases: exact characters and value',
  needs: ['corpora/numbers'],
  run: (shared) => {
    const tallies = new Map<string, Tally>(KINDS.map((kind) => [kind, newTally()]));
    const others = newTally();
    let cases = 0;
    for (const file of filesIn(shared, 'corpora/numbers', '.json')) {
      const model = path.basename(file, 'Model.json').toLowerCase();
      const read = MODELS[model];
      if (read === undefined) continue;
      for (const each of readJson<Case[]>('', file)) {
        cases++;
        score(each, read(each), tallies, others);
      }
    }
    const all = [...tallies.values()].reduce(add, newTally());
    return {
      cases,
      metrics: [
        { name: 'all kinds, F1', value: f1(all), target: 0.9 },
        { name: 'all kinds, recall', value: recall(all), target: 0.9 },
        ...KINDS.map(
          (kind): Metric => ({
            name: `${kind} (${goldOf(tallies.get(kind))}), F1`,
            value: f1(tallies.get(kind) ?? newTally()),
            target: 0.9,
          }),
        ),
        {
          name: `ranges, durations, sets (${goldOf(others)}) read in part`,
          value: recall(others),
        },
      ],
      errors: [...tallies.values()].flatMap(({ errors }) => errors),
    };
  },
};

type Tally = { hits: number; missed: number; false: number; readonly errors: string[] };

function newTally(): Tally {
  return { hits: 0, missed: 0, false: 0, errors: [] };
}

function add(a: Tally, b: Tally): Tally {
  return {
    hits: a.hits + b.hits,
    missed: a.missed + b.missed,
    false: a.false + b.false,
    errors: [],
  };
}

function f1({ hits, missed, false: wrong }: Tally): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + missed + wrong);
}

function recall({ hits, missed }: Tally): number {
  return hits === 0 ? 0 : hits / (hits + missed);
}

function goldOf(tally: Tally | undefined): number {
  return (tally?.hits ?? 0) + (tally?.missed ?? 0);
}

function score(
  { Input, Results = [] }: Case,
  said: readonly Said[],
  tallies: ReadonlyMap<string, Tally>,
  others: Tally,
): void {
  const matched = new Set<Said>();
  for (const gold of Results) {
    const kind = kindOf(gold);
    const tally = tallies.get(kind);
    if (tally === undefined) {
      if (said.some((fact) => isInside(fact, gold))) others.hits++;
      else others.missed++;
      continue;
    }
    const wanted = valuesOf(gold, kind);
    const hit = said.find(
      (fact) =>
        fact.kind === kind &&
        fact.start === gold.Start &&
        fact.end === gold.End + 1 &&
        fact.values.some((value) => wanted.includes(value)),
    );
    if (hit !== undefined) {
      tally.hits++;
      matched.add(hit);
      continue;
    }
    tally.missed++;
    const near = said.filter((fact) => fact.start <= gold.End && fact.end > gold.Start);
    const found = near.map(
      ({ start, end, values }) => `“${Input.slice(start, end)}” ${values.join(' ')}`,
    );
    tally.errors.push(
      `${kind} “${gold.Text}” ${wanted.join(' ')} in “${short(Input, 90)}”: ${found.join(', ') || 'nothing'}`,
    );
  }
  const unsupported = Results.filter((gold) => !tallies.has(kindOf(gold)));
  for (const fact of said) {
    if (matched.has(fact) || unsupported.some((gold) => isInside(fact, gold))) continue;
    const tally = tallies.get(fact.kind);
    if (tally === undefined) continue;
    tally.false++;
    tally.errors.push(
      `${fact.kind} in “${short(Input, 90)}”: “${Input.slice(fact.start, fact.end)}” ${fact.values.join(' ')} is none`,
    );
  }
}

function isInside({ start, end }: Said, { Start, End }: Gold): boolean {
  return start >= Start && end <= End + 1;
}

function kindOf({ TypeName }: Gold): string {
  return TypeName.replace('datetimeV2.', '');
}

/** Canonical forms of a gold result. Of a date with several readings each is one, and so is the pattern they share. */
function valuesOf({ Resolution }: Gold, kind: string): string[] {
  if (kind === 'date' || kind === 'time' || kind === 'datetime') {
    return (Resolution.values ?? []).flatMap(({ timex = '', value = '' }) => [
      ...fromTimex(timex),
      value.replace(' ', 'T').replace(/:00$/, ''),
    ]);
  }
  const number = formatNumber(Number.parseFloat(Resolution.value ?? ''));
  if (kind === 'currency' || kind === 'dimension') {
    const [unit] = factsIn(`1 ${Resolution.unit ?? ''}`).map((fact) => fact.unit);
    return [`${number} ${unit ?? ''}`];
  }
  return [number];
}

/** `XXXX-05-09`, `XXXX-WXX-5`, `T08`, `2016-11-08T08:00` as the engine's facts are rewritten by `dateSaid`. */
function fromTimex(timex: string): string[] {
  const [date = '', time] = timex.split('T');
  const [, weekday] = /^XXXX-WXX-(\d)$/.exec(date) ?? [];
  const day = weekday === undefined ? date : (WEEKDAYS[Number(weekday) - 1] ?? '');
  if (time === undefined) return [day];
  const [hour = '', minute = '00', second = '00'] = time.split(':');
  const clock = `${hour.padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
  return [`${day}T${clock}`.replace(/^T/, '')];
}

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Nine digits, the precision to which fractions of the corpus are rounded. */
function formatNumber(value: number): string {
  return String(Number(value.toPrecision(9)));
}

function factsIn(text: string, published = ''): Fact[] {
  const { count, starts, ends } = scanTokens(text);
  const surfaces = Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
  const gaps = surfaces.map((_, i) => text.slice(ends[i], starts[i + 1]));
  const lead = text.slice(0, starts[0]);
  return readFacts({ surfaces, folded: surfaces.map(foldWord), gaps, lead }, momentOf(published));
}

/** Per model of the corpus: the facts that it looks for. */
const MODELS: Readonly<Record<string, (each: Case) => Said[]>> = {
  number: ({ Input }) =>
    numbersIn(Input)
      .filter(({ value }) => value.startsWith('n:'))
      .map(({ figure, value }) => said('number', figure, value.slice(2)))
      // "180.25ml" is a measure, not a number and a word.
      .filter(({ end }) => !/^\p{L}/u.test(Input.slice(end))),
  percent: ({ Input }) =>
    numbersIn(Input)
      .filter(({ unit }) => unit === 'percent')
      .map(({ place, value }) => said('percentage', place, value.slice(2))),
  currency: ({ Input }) =>
    numbersIn(Input)
      .filter(({ unit }) => CURRENCY_UNITS.has(unit))
      .map(({ place, value, unit }) => said('currency', place, `${value.slice(2)} ${unit}`)),
  dimension: ({ Input }) =>
    numbersIn(Input)
      .filter(({ unit }) => isDimension(unit))
      .map(({ place, value, unit }) => said('dimension', place, `${value.slice(2)} ${unit}`)),
  ordinal: ({ Input }) =>
    numbersIn(Input)
      .filter(({ value }) => value.startsWith('o:'))
      .map(({ place, value }) => said('ordinal', place, value.slice(2))),
  datetime: (each) => momentsIn(each),
};

function said(
  kind: string,
  place: { start: number; end: number } | undefined,
  value: string,
): Said {
  return { kind, start: place?.start ?? 0, end: place?.end ?? 0, values: [value] };
}

type NumberFact = Fact & { readonly place: NonNullable<Fact['place']> };

function numbersIn(text: string): NumberFact[] {
  return factsIn(text).flatMap((fact) =>
    fact.kind === 'number' && fact.place
      ? [{ ...fact, value: normal(fact.value), place: fact.place }]
      : [],
  );
}

function normal(value: string): string {
  return value.slice(0, 2) + formatNumber(Number(value.slice(2)));
}

function isDimension(unit: string): boolean {
  if (unit === 'pound') return true;
  const isOther = CURRENCY_UNITS.has(unit) || TIME_UNITS.has(unit);
  return (
    unit !== '' &&
    !isOther &&
    !/^(?:percent|percentage point|people|celsius|fahrenheit|kelvin)$/.test(unit)
  );
}

const BETWEEN = /^,? ?(?:-|(?:at|on|by|around) )?$/;

/** A day of the calendar in whose name stands neither a figure nor a month: "Christmas". */
function isHoliday(text: string, { start, end, values }: Said): boolean {
  const isOfCalendar = values.some((value) => /^XXXX-\d\d-\d\d$/.test(value));
  return (
    isOfCalendar &&
    !/\d|(?:jan|febr)uary|march|april|may|june|july|august|ember\b|october/i.test(
      text.slice(start, end),
    )
  );
}

/**
 * Dates and times. As in the corpus, a date and a time with nothing but a small word between them are one moment, unless
 * the date is a holiday by its name.
 */
function momentsIn({ Input, Context }: Case): Said[] {
  const dates = factsIn(Input, Context?.ReferenceDateTime ?? '')
    .filter(({ kind }) => kind === 'date')
    .map(dateSaid);
  const moments: Said[] = [];
  for (const next of dates) {
    const last = moments.at(-1);
    const between = last === undefined ? '' : Input.slice(last.end, next.start);
    const kinds = [last?.kind, next.kind].sort().join(' ');
    const isNamed = [last, next].some((each) => each?.kind === 'date' && isHoliday(Input, each));
    if (last === undefined || isNamed || kinds !== 'date time' || !BETWEEN.test(between)) {
      moments.push(next);
      continue;
    }
    const [date, time] = last.kind === 'date' ? [last, next] : [next, last];
    moments[moments.length - 1] = {
      kind: 'datetime',
      start: last.start,
      end: next.end,
      values: date.values.flatMap((day) => time.values.map((clock) => `${day}T${clock}`)),
    };
  }
  return moments;
}

function dateSaid({ value, resolved = '', place }: Fact): Said {
  const [day = '', clock] = resolved.split(' t:');
  const forms = [value, day].map(dateForm).filter((form) => form !== '');
  const at = { start: place?.start ?? 0, end: place?.end ?? 0 };
  if (clock !== undefined)
    return { kind: 'datetime', ...at, values: forms.map((form) => `${form}T${clock}`) };
  if (value.startsWith('t:')) return { kind: 'time', ...at, values: [value.slice(2)] };
  const isDay = /^[dw]:/.test(value) || /^d:/.test(resolved);
  return { kind: isDay ? 'date' : 'range', ...at, values: forms };
}

/** `d:05-09` as `XXXX-05-09`, `d:18` as `XXXX-XX-18`, `w:friday` as `friday`. */
function dateForm(value: string): string {
  if (value.startsWith('w:')) return value.slice(2);
  if (!value.startsWith('d:')) return '';
  const date = value.slice(2);
  return date.length === 2 ? `XXXX-XX-${date}` : date.length === 5 ? `XXXX-${date}` : date;
}
