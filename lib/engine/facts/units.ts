import { FUNCTION_WORDS } from '../function-words';
import type { Words } from './fact';

/** Spellings of one unit; a unit word that is not here stands for itself. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    percent: 'percent',
    percentage: 'percent',
    pct: 'percent',
    pc: 'percent',
    dollar: 'dollar',
    usd: 'dollar',
    buck: 'dollar',
    euro: 'euro',
    eur: 'euro',
    pound: 'pound',
    gbp: 'pound',
    sterling: 'pound',
    yen: 'yen',
    peso: 'peso',
    yuan: 'yuan',
    rupee: 'rupee',
    cent: 'cent',
    km: 'kilometer',
    kilometre: 'kilometer',
    kilometer: 'kilometer',
    kilo: 'kilogram',
    kg: 'kilogram',
    kilogram: 'kilogram',
    mile: 'mile',
    mi: 'mile',
    metre: 'meter',
    meter: 'meter',
    cm: 'centimeter',
    centimetre: 'centimeter',
    centimeter: 'centimeter',
    mm: 'millimeter',
    foot: 'foot',
    feet: 'foot',
    ft: 'foot',
    inch: 'inch',
    inche: 'inch',
    yard: 'yard',
    ton: 'ton',
    tonne: 'tonne',
    lb: 'lb',
    lbs: 'lb',
    ounce: 'ounce',
    oz: 'ounce',
    gram: 'gram',
    litre: 'liter',
    liter: 'liter',
    acre: 'acre',
    hectare: 'hectare',
    mph: 'mph',
    kph: 'kph',
    kmh: 'kph',
    celsius: 'celsius',
    fahrenheit: 'fahrenheit',
    degree: 'degree',
    hour: 'hour',
    hr: 'hour',
    hrs: 'hour',
    minute: 'minute',
    min: 'minute',
    second: 'second',
    day: 'day',
    week: 'week',
    month: 'month',
    year: 'year',
    yr: 'year',
    decade: 'decade',
    century: 'century',
    barrel: 'barrel',
    bpd: 'bpd',
    megawatt: 'megawatt',
    mw: 'megawatt',
    people: 'people',
    person: 'people',
  }),
);

/** Units that belong to the number itself: a change of them is a change of the fact. */
const MEASURES: ReadonlySet<string> = new Set(UNITS.values());

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₹': 'rupee',
};

/** The currency sign before a figure: "$5", "US$5", "£ 3". */
export function unitBefore(words: Words, at: number): string {
  const symbol = /([$€£¥₹])\s?$/.exec(words.gaps[at - 1] ?? words.lead)?.[1];
  return symbol === undefined ? '' : (SYMBOLS[symbol] ?? '');
}

export type UnitRead = {
  readonly unit: string;
  readonly count: number;
  readonly factor: number;
  /** Whether the unit's word is part of the fact as printed ("97 percent"), not just what it counts ("three men"). */
  readonly isPart: boolean;
};

/** The unit or counted noun after a number: "97 percent", "3,200-kilometer", "six months", "100,000 American deaths". */
export function unitAfter(words: Words, at: number): UnitRead {
  const none = { unit: '', count: 0, factor: 1, isPart: false };
  if (!/^[\s-]?$/.test(words.gaps[at - 1] ?? '')) return none;
  const word = words.folded[at] ?? '';
  if (word === '' || FUNCTION_WORDS.has(word) || /\d/.test(word)) return none;
  const unit = UNITS.get(word) ?? UNITS.get(word.replace(/s$/, ''));
  if (unit !== undefined && MEASURES.has(unit)) return { unit, count: 1, factor: 1, isPart: true };
  return none;
}
