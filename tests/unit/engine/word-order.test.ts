import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { readClosely } from '../../../lib/engine/read-closely';
import { compareCompany } from '../../../lib/engine/word-order/company';
import { alignFrame } from '../../../lib/engine/word-order/frame';
import { alignLists } from '../../../lib/engine/word-order/lists';
import { compareOrder, ORDER_FEATURES } from '../../../lib/engine/word-order/order-features';
import { refilledPlaces } from '../../../lib/engine/word-order/places';
import { SWAP_TREES } from '../../../lib/engine/word-order/swap-model';
import { movedTiles, tile } from '../../../lib/engine/word-order/tiles';
import { type Unit, unitsOf } from '../../../lib/engine/word-order/units';

function units(text: string): Unit[] {
  const reading = readClosely([text], fingerprint([text]));
  return unitsOf(reading, { first: 0, count: reading.tokens.length });
}

const HERE = units('born in Oslo and buried in Bern');
const THERE = units('born in Bern and buried in Oslo');

describe('units', () => {
  test('a date is one, however it is written', () => {
    const [american, british] = [units('on May 5, 1903 there'), units('on 5 May 1903 there')];
    expect(american.map(({ token }) => token)).toEqual(british.map(({ token }) => token));
    expect(american).toHaveLength(3);
  });
});

describe('tiles', () => {
  test('cover every word in common once', () => {
    const { tiles, toOriginal } = tile(HERE, THERE);
    const places = [...toOriginal].filter((place) => place >= 0);
    expect(new Set(places).size).toBe(places.length);
    expect(tiles.reduce((sum, { content }) => sum + content, 0)).toBe(4);
  });

  test('none moved between equal sentences', () => {
    expect(movedTiles(tile(HERE, HERE).tiles)).toEqual([]);
  });

  test('a phrase that moved is one', () => {
    const page = units('in the spring the old mill burned down');
    const original = units('the old mill burned down in the spring');
    expect(movedTiles(tile(page, original).tiles)).toHaveLength(1);
  });
});

describe('lists', () => {
  const page = units('She met Oslo, Rome and Bern there.');

  test('are put in the order of the page', () => {
    const { original, lists } = alignLists(page, units('She met Rome, Bern and Oslo there.'));
    expect(lists).toBeGreaterThan(0);
    expect(original.map(({ token }) => token)).toEqual(page.map(({ token }) => token));
  });

  test('are not made of figures', () => {
    expect(alignLists(units('between 10 and 20 men'), units('between 20 and 10 men')).lists).toBe(
      0,
    );
  });

  test('are not made of what another verb governs', () => {
    expect(alignLists(HERE, THERE).lists).toBe(0);
  });
});

test('the frame shows who took whose place', () => {
  const { exchanges } = alignFrame(HERE, THERE, tile(HERE, THERE));
  expect(exchanges).toEqual([
    { page: 2, original: 2 },
    { page: 6, original: 6 },
  ]);
});

test('places are filled anew on both ends of an exchange', () => {
  expect(refilledPlaces(HERE, THERE, 'after').all).toBe(2);
  expect(refilledPlaces(HERE, HERE, 'after').all).toBe(0);
});

test('words that traded places stand among strangers', () => {
  const page = units('a young officer and an old man');
  const original = units('an old officer and a young man');
  expect(compareCompany(page, original, tile(page, original), 'group').strangers).toBe(4);
  expect(compareCompany(page, page, tile(page, page), 'group').strangers).toBe(0);
});

test('every feature has a name, and no tree asks for another', () => {
  expect(compareOrder(HERE, THERE).features).toHaveLength(ORDER_FEATURES.length);
  const asked = SWAP_TREES.flatMap(([first = 0, , yes = 0, , no = 0]) => [first, yes, no]);
  expect(Math.max(...asked)).toBeLessThan(ORDER_FEATURES.length);
});
