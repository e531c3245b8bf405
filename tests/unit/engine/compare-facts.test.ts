import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { pageOf, reportOf } from './support/known';
import { changesBetween, judgedAgainst } from './support/sentence-pair';

/** A sentence twice, with its bracketed part as the original and as the page has it. */
function pair(sentence: string, original: string, page: string): [original: string, page: string] {
  return [sentence.replace('[]', original), sentence.replace('[]', page)];
}

const SURVEY = 'The survey found that [] of the farmers had lost sheep to the flood.';
const BRIDGE = 'The bridge was closed on [] after the river rose above its banks.';
const LETTER = 'The letter was written by [] in the summer of her first year.';
const FILES = 'Files held by [] show that the ship never left the harbour that week.';
const ROAD = 'The road is [] long and crosses two mountain passes.';
const CROWD = '[] people fled their homes after the flood reached the lower valley.';
const MATCH = 'The series stands at [] after a draw in the first game at the lake.';
const SALE = '[] bought the old mill near the river from the town last spring.';
const FUND = 'The fund paid [] to the families of the drowned sailors.';

describe('a changed fact is named with both sides', () => {
  test.each([
    [...pair(SURVEY, '97 percent', '79 percent'), 'number: 79 percent < 97 percent'],
    [...pair(SURVEY, '40', '400'), 'number: 400 < 40'],
    [...pair(SURVEY, 'three', 'five'), 'number: five < three'],
    [...pair(FUND, '$5 million', '$7 million'), 'number: $7 million < $5 million'],
    [...pair(BRIDGE, 'Jan. 3', 'Jan. 13'), 'date: Jan. 13 < Jan. 3'],
    [...pair(BRIDGE, 'Monday', 'Tuesday'), 'date: Tuesday < Monday'],
    [...pair(BRIDGE, 'Jan. 3', 'June 3'), 'date: June 3 < Jan. 3'],
    [...pair(LETTER, 'Karla Menz', 'Petra Lohn'), 'name: Petra Lohn < Karla Menz'],
    [...pair(FILES, 'the CIA', 'the FBI'), 'name: FBI < CIA'],
    [...pair(FILES, 'Sony', 'Sony Pictures'), 'name: Sony Pictures < '],
    [
      ...pair(CROWD, 'Half a million', 'A million'),
      'number: A million people < Half a million people',
    ],
    [...pair(MATCH, '2–1', '1–1'), 'number: 1 < 2'],
    [...pair(SALE, 'Karla', 'Petra'), 'name: Petra < Karla'],
    [...pair(FILES, 'Europe', 'Western Europe'), 'name: Western Europe < '],
    [...pair(FILES, 'American officials', 'Asian American officials'), 'name: Asian American < '],
    [...pair(FILES, 'officials', 'US officials'), 'name: US < '],
    [...pair(BRIDGE, '2002', 'May 2002'), 'date: May 2002 < 2002'],
    [...pair(BRIDGE, 'this month', 'last month'), 'date: last month < this month'],
    [...pair(ROAD, '30 miles', '30 kilometers'), 'unit: 30 kilometers < 30 miles'],
  ])('%s → %s', (original, page, change) => {
    expect(changesBetween(original, page)).toEqual([change]);
    expect(judgedAgainst(original, page).status).toBe('altered');
  });

  test('years of a life behind a name are no dateline', () => {
    const lived = '[] 16 November 1972) was a weaver of the old mill and wrote letters to her son.';
    const [original, page] = pair(lived, 'MENZ (18 October 1916 –', 'MENZ (1 October 1907 –');
    expect(changesBetween(original, page)).not.toEqual([]);
  });

  test('two figures are not one without what parts them', () => {
    const [original, page] = pair(MATCH, '35', '3–5');
    expect(changesBetween(original, page)).not.toEqual([]);
  });

  test('two facts changed in one sentence are two changes', () => {
    expect(
      changesBetween(
        'On Monday the crew of the ferry rescued twelve people from the sinking yacht.',
        'On Friday the crew of the ferry rescued thirty people from the sinking yacht.',
      ),
    ).toHaveLength(2);
  });

  test('a figure put in, or taken out, is a change', () => {
    const without = 'The mill was sold for silver coins to a trader.';
    const figure = 'The mill was sold for 40 silver coins to a trader.';
    expect(changesBetween(without, figure)).toEqual(['number: 40 < ']);
    expect(changesBetween(figure, without)).toEqual(['number:  < 40']);
  });
});

describe('style is no change', () => {
  test.each([
    pair(SURVEY, '97 percent', '97%'),
    pair(SURVEY, '97 percent', 'ninety-seven percent'),
    pair(SURVEY, '2,000', '2000'),
    pair(SURVEY, 'three', '3'),
    pair(BRIDGE, 'Jan. 3', 'January 3'),
    pair(BRIDGE, 'Jan. 3', '3 January'),
    pair(BRIDGE, 'May 9', 'May nine'),
    pair(FILES, 'the C.I.A.', 'the CIA'),
    pair(FILES, 'the Central Intelligence Agency', 'the CIA'),
    pair(FILES, 'the U.S. Army', 'the US Army'),
    pair(FUND, '$5 million', '$5,000,000'),
    pair(FUND, '$5 million', '5 million dollars'),
    pair(ROAD, '30 kilometers', '30 km'),
    pair(ROAD, '30 kilometers', '30 kilometres'),
    pair(LETTER, 'President Karla Menz', 'Karla Menz'),
    pair(LETTER, 'Karla Menz', 'Menz'),
    pair(LETTER, 'Karla Maria Menz', 'Karla Menz'),
    pair(LETTER, 'Karla Menz of the River Ahl', 'Karla Menz of the Ahl River'),
    pair(FILES, 'Sony Corp.', 'Sony'),
    pair(FILES, 'Sony Incorporated', 'Sony'),
    pair(FILES, 'Sony Corp. (SNE)', 'Sony'),
    pair(FILES, 'Sony Corp. SNE.N', 'Sony Corp.'),
    pair(FILES, 'Sony Corp. (SNE: Quote, Profile, Research)', 'Sony Corp.'),
    pair(FILES, 'Blue Lake Motors Inc.', 'BLM'),
    pair(FILES, 'British officials', 'UK officials'),
    pair(FILES, 'Welsh officials', 'officials in Wales'),
    pair(FILES, 'policy-makers', 'policymakers'),
    pair(FILES, 'antiwar activists', 'anti-war activists'),
    pair(LETTER, 'J.K. Menz', 'J. K. Menz'),
    pair(LETTER, 'Karla O\u2019Menz', 'Karla O Menz'),
    pair(CROWD, '10,000', '10 000'),
    pair(BRIDGE, 'Friday', 'yesterday'),
    pair(BRIDGE, 'Friday morning after', 'after'),
    pair(SURVEY, 'one', 'a'),
    pair('The prices of wheat [] in every market along the river last autumn.', 'rise', 'rose'),
  ])('%s → %s', (original, page) => {
    expect(changesBetween(original, page)).toEqual([]);
    expect(judgedAgainst(original, page).status).not.toBe('altered');
  });
});

describe('a negation', () => {
  const asked = 'The minister was asked to resign by his party.';
  const spared = 'The minister was not asked to resign by his party.';

  test('put in is named', () => {
    expect(judgedAgainst(asked, spared).changes).toMatchObject([{ kind: 'negation' }]);
  });

  test('taken out is named, though every word left is the original’s', () => {
    const { status, changes } = judgedAgainst(spared, asked);
    expect(status).toBe('altered');
    expect(changes).toMatchObject([{ kind: 'negation' }]);
  });

  test('written in another way is no change', () => {
    expect(
      changesBetween(
        'The minister isn’t ready to resign, his party said.',
        'The minister is not ready to resign, his party said.',
      ),
    ).toEqual([]);
  });
});

describe('a sentence that holds all of the original and more', () => {
  const played = 'The old band played at the harbour.';

  test('adds the facts that no original states', () => {
    expect(
      changesBetween(
        played,
        'The old band played at the harbour while the new one rehearsed its songs with Karla Menz.',
      ),
    ).toEqual(['name: Karla Menz < ']);
  });
});

describe('a short sentence, the page’s only one', () => {
  test.each([
    ['There have been 18 recoveries.', 'There have been 25 recoveries.', '25 < 18'],
    ['The death toll rose to 31.', 'The death toll rose to 45.', '45 < 31'],
  ])('is the same claim with another figure: %s → %s', (original, page, figures) => {
    const [sentence] = check(pageOf([page]), [reportOf('original', [original])]).sentences;
    expect(sentence?.status).toBe('altered');
    expect(sentence?.changes.map((change) => `${change.page} < ${change.original}`)).toEqual([
      figures,
    ]);
  });

  test('is another claim with other words and figures', () => {
    const [sentence] = check(pageOf(['There have been 18 recoveries.']), [
      reportOf('original', ['There have been 25 arrests.']),
    ]).sentences;
    expect(sentence).toMatchObject({ status: 'not-found', changes: [] });
  });
});

describe('words cut from a sentence otherwise copied', () => {
  const cut = 'The council closed the bridge over the river Ahl to lorries and buses on Monday.';
  const whole = cut.replace('.', ', which engineers had called sound.');

  test('are named when they said something', () => {
    const { status, changes } = judgedAgainst(whole, cut);
    expect(status).toBe('altered');
    expect(changes).toMatchObject([{ kind: 'wording', missing: 'page' }]);
  });

  test('are not, when the next sentence says them', () => {
    const [first, second] = check(pageOf([`${cut} Engineers had called it sound.`]), [
      reportOf('original', [whole]),
    ]).sentences;
    expect([first?.changes, second?.changes]).toEqual([[], []]);
  });
});

describe('added and dropped words that hold no fact', () => {
  const short = 'The crew of the ferry rescued twelve people from the sinking yacht.';
  const long = 'The crew of the ferry rescued twelve people from the sinking yacht in the evening.';

  test('added, they alter nothing', () => {
    expect(judgedAgainst(short, long)).toMatchObject({ status: 'edited', changes: [] });
  });

  test('dropped, they alter nothing', () => {
    expect(judgedAgainst(long, short).changes).toEqual([]);
  });
});

describe('an original that breaks off', () => {
  const begun =
    'The council of the valley closed the old stone bridge over the river Ahl to lorries and buses after engineers had found';

  test('says nothing of what the page goes on to say', () => {
    const [sentence] = check(pageOf([`${begun} cracks in it, Karla Menz said.`]), [
      reportOf('original', [begun]),
    ]).sentences;
    expect(sentence?.changes).toEqual([]);
  });

  test('is changed before that like any other', () => {
    const [sentence] = check(
      pageOf([`${begun.replace('Ahl', 'Orm')} cracks in it, Karla Menz said.`]),
      [reportOf('original', [begun])],
    ).sentences;
    expect(sentence?.changes).toMatchObject([{ page: 'Orm', original: 'Ahl' }]);
  });
});

test('a line that only tells when a page was made changes nothing', () => {
  const made = (at: string) =>
    check(pageOf([at]), [
      reportOf('original', ['Updated September 20, 2004, 6:13 PM PT.']),
    ]).sentences.flatMap(({ changes }) => changes);
  expect(made('Updated September 29, 2004, 2:57 PM PT.')).toEqual([]);
});
