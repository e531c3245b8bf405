import { describe, expect, test } from 'vitest';
import { changesBetween, judgedAgainst } from './support/sentence-pair';

describe('words that traded places are named', () => {
  test.each([
    [
      'names on either side of a verb',
      'Holt defeated Menz in the final on Sunday.',
      'Menz defeated Holt in the final on Sunday.',
      ['name: Menz < Holt', 'name: Holt < Menz'],
    ],
    [
      'names of several words',
      'The letter was written by Karla Menz and was read out by Petra Lohn.',
      'The letter was written by Petra Lohn and was read out by Karla Menz.',
      ['name: Petra Lohn < Karla Menz', 'name: Karla Menz < Petra Lohn'],
    ],
    [
      'where from and where to',
      'The train runs from Oslo to Bergen every morning.',
      'The train runs from Bergen to Oslo every morning.',
      ['name: Bergen < Oslo', 'name: Oslo < Bergen'],
    ],
    [
      'dates',
      'The firm cut its forecast for 2019 in March and for 2020 in June.',
      'The firm cut its forecast for 2020 in March and for 2019 in June.',
      ['date: 2020 < 2019', 'date: 2019 < 2020'],
    ],
    [
      'figures',
      'The company sold 40 ships in May and 15 ships in July.',
      'The company sold 15 ships in May and 40 ships in July.',
      ['number: 15 < 40', 'number: 40 < 15'],
    ],
    [
      'the ends of a range',
      'Between 10 and 20 people were hurt in the blast.',
      'Between 20 and 10 people were hurt in the blast.',
      ['number: 20 < 10', 'number: 10 < 20'],
    ],
    [
      'adjectives of two nouns',
      'A young officer arrested an old man near the station.',
      'An old officer arrested a young man near the station.',
      ['wording: old < young', 'wording: young < old'],
    ],
  ])('%s', (_, original, page, changes) => {
    expect(changesBetween(original, page)).toEqual(changes);
    expect(judgedAgainst(original, page).status).toBe('altered');
  });

  test('though other words differ a little', () => {
    expect(
      changesBetween(
        'The river Holt is a small tributary of the river Menz in the north.',
        'The river Menz is a tributary of the river Holt in the north.',
      ),
    ).toContain('name: Menz < Holt');
  });

  test('as one change from first to last, where no word took the place of another', () => {
    const changes = changesBetween(
      'The court acquitted the driver and convicted the owner of the truck.',
      'The court convicted the driver and acquitted the owner of the truck.',
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]).toContain('convicted the driver and acquitted <');
  });
});

describe('another order that says the same is no change', () => {
  test.each([
    [
      'a date moved to the front',
      'The bank moved to Oslo in 1990.',
      'In 1990 the bank moved to Oslo.',
    ],
    [
      'a clause moved to the end',
      'After the storm, workers cleared the roads in the valley and repaired the dam.',
      'Workers cleared the roads in the valley and repaired the dam after the storm.',
    ],
    [
      'two names joined by "and"',
      'The talks between Norway and Sweden ended without a deal.',
      'The talks between Sweden and Norway ended without a deal.',
    ],
    [
      'a list',
      'The mayor met farmers, bakers and teachers at the town hall.',
      'The mayor met teachers, farmers and bakers at the town hall.',
    ],
    [
      'a date in another form',
      'The bridge over the river was opened on May 5, 1903 by the mayor.',
      'The bridge over the river was opened on 5 May 1903 by the mayor.',
    ],
    [
      'an adverb beside its verb',
      'The club also won the cup twice.',
      'The club won the cup twice also.',
    ],
    [
      'who said it, after what was said',
      'Union leader Karla Menz said on Friday: “We will not accept the offer.”',
      '“We will not accept the offer,” union leader Karla Menz said on Friday.',
    ],
    [
      'a sentence cut short',
      'Holt defeated Menz in the final on Sunday once more in public.',
      'Holt defeated Menz in the final on Sunday.',
    ],
  ])('%s', (_, original, page) => {
    expect(changesBetween(original, page)).toEqual([]);
  });
});
