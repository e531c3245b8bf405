import { describe, expect, test } from 'vitest';
import { changesBetween, judgedAgainst } from './support/sentence-pair';

const CLAIM = 'the old mill by the river will never be sold to strangers';
const ended = (tag: string) => `The old mill by the river will never be sold to strangers, ${tag}.`;

describe('who said it', () => {
  test.each([
    [`Menz said ${CLAIM}.`, `Lohn said ${CLAIM}.`, 'attribution: Lohn < Menz'],
    [
      `Officials said ${CLAIM}.`,
      `Karla Menz said ${CLAIM}.`,
      'attribution: Karla Menz < Officials',
    ],
    [`Menz has also said ${CLAIM}.`, `Lohn has also said ${CLAIM}.`, 'attribution: Lohn < Menz'],
    [ended('said Karla Menz'), ended('said Petra Lohn'), 'attribution: Petra Lohn < Karla Menz'],
    [
      ended('said the mayor, Karla Menz'),
      ended('said the mayor, Petra Lohn'),
      'attribution: Petra Lohn < Karla Menz',
    ],
    [ended('according to Menz'), ended('according to police'), 'attribution: police < Menz'],
  ])('%s → %s', (original, page, change) => {
    expect(changesBetween(original, page)).toEqual([change]);
    expect(judgedAgainst(original, page).status).toBe('altered');
  });

  test('left out of an edited sentence is named, and which side is silent', () => {
    const [change] = judgedAgainst(
      'Karla Menz told reporters that the old mill by the river would never be sold to strangers.',
      'The old mill by the river would in truth never be sold to strangers.',
    ).changes;
    expect(change).toMatchObject({ kind: 'attribution', missing: 'page' });
  });

  test('left out of a sentence otherwise copied changes nothing', () => {
    const { status, changes } = judgedAgainst(ended('Menz said'), ended('').replace(', .', '.'));
    expect({ status, changes }).toEqual({ status: 'verbatim', changes: [] });
  });

  test('is not a name that is only spoken of', () => {
    expect(
      changesBetween(
        'The minister said Russia would send grain to the harbour towns in the spring.',
        'The minister said Norway would send grain to the harbour towns in the spring.',
      ),
    ).toEqual(['name: Norway < Russia']);
  });
});

describe('where it was', () => {
  const HELD = 'The talks on the grain trade were held in [] after a long winter.';
  test.each([
    ['Paris', 'London', 'place: London < Paris'],
    ['the eastern city of Arlen', 'the eastern city of Tolm', 'place: Tolm < Arlen'],
    ['Paris, Texas', 'Paris, Ontario', 'place: Ontario < Texas'],
  ])('%s → %s', (original, page, change) => {
    expect(changesBetween(HELD.replace('[]', original), HELD.replace('[]', page))).toEqual([
      change,
    ]);
  });

  test('is not who took part', () => {
    const talks = 'The talks between the union and [] were broken off after a long winter.';
    expect(changesBetween(talks.replace('[]', 'Arlen'), talks.replace('[]', 'Tolm'))).toEqual([
      'name: Tolm < Arlen',
    ]);
  });
});
