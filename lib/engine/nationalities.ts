import { hashString } from './hash';
import { contentStem } from './stem';

/** Countries with their people and adjective, where these have no root in common that `aliasOf` would find. */
const ONE_NATION: readonly string[] = [
  'us america american americans',
  'uk britain british briton britons',
  'england english',
  'wales welsh',
  'scotland scottish scots',
  'ireland irish',
  'france french',
  'germany german germans',
  'netherlands holland dutch',
  'belgium belgian belgians',
  'switzerland swiss',
  'spain spanish spaniard spaniards',
  'portugal portuguese',
  'denmark danish danes',
  'sweden swedish swedes',
  'norway norwegian norwegians',
  'finland finnish finns',
  'iceland icelandic',
  'poland polish poles',
  'greece greek greeks',
  'turkey turkish turks',
  'cyprus cypriot cypriots',
  'afghanistan afghan afghans',
  'pakistan pakistani pakistanis',
  'thailand thai thais',
  'philippines philippine filipino filipinos',
  'peru peruvian peruvians',
  'argentina argentine argentinian',
  'congo congolese',
];
const OTHER_GROUPS = 'african asian european latin arab indian chinese japanese korean mexican';
const DIRECTIONS =
  'north south east west northern southern eastern western central northeast northwest southeast southwest';

const NATIONS: ReadonlyMap<number, number> = new Map(
  ONE_NATION.flatMap((words, nation) =>
    words.split(' ').map((word): [number, number] => [hashString(word), nation]),
  ),
);
const stemsOf = (words: string): number[] =>
  words.split(' ').map((word) => hashString(contentStem(word) || word));
const GROUPS: ReadonlySet<number> = new Set(
  [...ONE_NATION, OTHER_GROUPS, 'europe africa asia'].flatMap(stemsOf),
);
const DIRECTION_STEMS: ReadonlySet<number> = new Set(stemsOf(DIRECTIONS));

/** Whether two names of one word, by hash, are a country and its people or adjective: "Wales", "Welsh". */
export function isOneNation(left: number, right: number): boolean {
  const nation = NATIONS.get(left);
  return nation !== undefined && nation === NATIONS.get(right);
}

/** Whether a word (by stem) before another one in a name makes it another place or people: "Western Europe", "Asian American". */
export function tellsApart(word: number, head: number): boolean {
  return DIRECTION_STEMS.has(word) || (GROUPS.has(word) && GROUPS.has(head));
}
