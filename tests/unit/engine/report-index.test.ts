import { describe, expect, test } from 'vitest';
import { pageKeys } from '../../../lib/engine/filed-keys';
import { type Fingerprint, fingerprint } from '../../../lib/engine/fingerprint';
import { type ReportIndex, visitRows } from '../../../lib/engine/index-shards';
import {
  buildReportIndex,
  findCandidates,
  type KeyLookUp,
  searchReports,
} from '../../../lib/engine/report-index';
import { shardOf } from '../../../lib/engine/seal-shards';
import { UNRELATED } from './support/articles';
import { changeEveryWord } from './support/edits';
import { seedTexts } from './support/known';
import { randomIntegers } from './support/texts';

/** An article of seven paragraphs of made-up words; two of them share words no more than chance has it. */
function madeUpArticle(number: number): string[] {
  const next = randomIntegers(number * 7919 + 1);
  const word = () => `w${(next() >>> 4) % 3_000}`;
  return Array.from({ length: 7 }, () => `${Array.from({ length: 60 }, word).join(' ')}.`);
}

/** Looks keys up as `findCandidates` does. */
function rowsIn({ bits, shards }: ReportIndex): KeyLookUp {
  return (key, visit) => {
    const shard = shards[shardOf(key, bits)];
    if (shard) visitRows(shard, bits, key, visit);
  };
}

const articles = Array.from({ length: 200 }, (_, i) => madeUpArticle(i));
const index = buildReportIndex(articles.map(fingerprint));

describe('among 200 reports', () => {
  test('each is the first candidate for its own text', () => {
    for (const [i, article] of articles.entries())
      expect(findCandidates(fingerprint(article), index)[0]).toBe(i);
  });

  test('a page with every fifth word changed still finds its report first', () => {
    for (const [i, article] of articles.entries())
      expect(findCandidates(fingerprint(changeEveryWord(article, 5)), index)[0]).toBe(i);
  });

  test('a page that holds one paragraph of a report finds it', () => {
    for (const [i, article] of articles.entries()) {
      const page = [...(UNRELATED[0] ?? []), article[i % 7] ?? ''];
      expect(findCandidates(fingerprint(page), index)[0]).toBe(i);
    }
  });

  test('a page that holds sixty words of a report that came as one block finds it', () => {
    const blocks = articles.map((paragraphs) => [paragraphs.join(' ')]);
    const ofBlocks = buildReportIndex(blocks.map(fingerprint));
    const isFound = (article: readonly string[], i: number) => {
      const page = [...(UNRELATED[0] ?? []), article[i % 7] ?? ''];
      return findCandidates(fingerprint(page), ofBlocks)[0] === i;
    };
    // One shingle in eight is filed: of 57, none is with a chance of 1 in 2,000.
    expect(articles.filter(isFound).length).toBeGreaterThanOrEqual(198);
  });

  test('an unrelated page finds none', () => {
    for (const page of UNRELATED) expect(findCandidates(fingerprint(page), index)).toEqual([]);
  });

  test('no more candidates are given than asked for', () => {
    const page = fingerprint(articles.slice(0, 20).flat());
    expect(findCandidates(page, index, { limit: 3 })).toHaveLength(3);
    expect(findCandidates(page, index).length).toBeGreaterThanOrEqual(20);
  });
});

describe('a few keys of each paragraph are looked up first', () => {
  const asked = (page: readonly string[]) => {
    const looks: number[] = [];
    const keys = pageKeys(fingerprint(page));
    const search = searchReports(keys);
    const lookUp = rowsIn(index);
    let step = search.next();
    for (; !step.done; step = search.next(lookUp)) looks.push(step.value.length);
    const all = new Set([...keys.paragraphs.flatMap((each) => [...each]), ...keys.anchors]).size;
    return { looks, all };
  };

  test('and nothing more of a copied page', () => {
    for (const article of articles) {
      const { looks, all } = asked(article);
      expect(looks).toHaveLength(1);
      expect(looks[0]).toBeLessThan(all / 4);
    }
  });

  test('and all others of paragraphs that these do not explain', () => {
    const page = [...(articles[0] ?? []), ...(UNRELATED[0] ?? [])];
    const unexplained = pageKeys(fingerprint(UNRELATED[0] ?? [])).paragraphs;
    const names = pageKeys(fingerprint(page)).anchors.length;
    const { looks } = asked(page);
    expect(looks).toHaveLength(2);
    expect(looks[1]).toBeGreaterThan(names);
    expect(looks[1]).toBeLessThan(names + unexplained.flatMap((keys) => [...keys]).length);
  });

  test('and the names of a page that is nothing but short lines', () => {
    const { looks } = asked(['Menz resigns', 'Arlen: 4,812 votes', 'Holt wins']);
    expect(looks).toHaveLength(2);
    expect(looks[1]).toBeGreaterThan(0);
  });

  test('so that of two reports that share a paragraph of the page both are found', () => {
    const isFound = (i: number) => {
      const [one = '', other = ''] = [articles[i]?.[0], articles[i + 1]?.[0]];
      const halves = [one.split(' ').slice(0, 25), other.split(' ').slice(0, 25)].flat().join(' ');
      const found = findCandidates(fingerprint([halves]), index);
      return found.includes(i) && found.includes(i + 1);
    };
    const pairs = articles.slice(1).map((_, i) => i);
    expect(pairs.filter(isFound).length).toBeGreaterThanOrEqual(pairs.length * 0.98);
  });

  test('unless the search is to be thorough', () => {
    const looks: number[] = [];
    const search = searchReports(pageKeys(fingerprint(articles[0] ?? [])), { isThorough: true });
    for (let step = search.next(); !step.done; step = search.next(rowsIn(index)))
      looks.push(step.value.length);
    expect(looks).toHaveLength(2);
  });
});

describe('where sixty reports share a paragraph of the page with its own report', () => {
  // Without figures, which would be anchors that any two of them share.
  const wordsOnly = (number: number) =>
    madeUpArticle(number).map((text) => text.replace(/\d/g, (digit) => 'abcdefghij'[+digit] ?? ''));
  const own = wordsOnly(0);
  const sharing = Array.from({ length: 60 }, (_, i) => [own[0] ?? '', ...wordsOnly(i + 300)]);
  const alone = [...wordsOnly(900), own[3] ?? ''];
  const among = buildReportIndex([...sharing, alone, own].map(fingerprint));
  const found = findCandidates(fingerprint(own), among);

  const sharingAmong = (reports: readonly number[]) => reports.filter((report) => report < 60);

  test('its own report comes first, and is enough', () => {
    expect(found[0]).toBe(61);
    expect(sharingAmong(found)).toEqual([]);
  });

  test('a thorough search gives some of them, in case its own report is not to count', () => {
    const thorough = findCandidates(fingerprint(own), among, { isThorough: true });
    expect(thorough[0]).toBe(61);
    expect(sharingAmong(thorough).length).toBeGreaterThanOrEqual(3);
    expect(sharingAmong(thorough).length).toBeLessThan(20);
  });

  test('a report that has what no other has is among them, however little that is', () => {
    expect(found).toContain(60);
  });

  test('versions of one report are all given', () => {
    const versions = Array.from({ length: 30 }, (_, i) => changeEveryWord(own, 12 + i));
    const candidates = findCandidates(
      fingerprint(own),
      buildReportIndex([...versions, ...sharing].map(fingerprint)),
    );
    expect(candidates.filter((report) => report < 30)).toHaveLength(30);
  });
});

describe('rewritten copy', () => {
  const seeds = seedTexts();

  test.each(seeds.map(({ id }, i) => [id, i] as const))(
    'seed %s finds every other seed before any unrelated article',
    (_, own) => {
      const others = seeds.filter((_, i) => i !== own).map(({ paragraphs }) => paragraphs);
      const all = [...UNRELATED, ...others].map(fingerprint);
      const page = fingerprint(seeds[own]?.paragraphs ?? []);
      const found = findCandidates(page, buildReportIndex(all));
      expect(found.slice(0, others.length).sort()).toEqual([3, 4, 5, 6]);
    },
  );
});

test('an index of no reports, and a page of no words, give no candidates', () => {
  const none = fingerprint([]);
  expect(findCandidates(fingerprint(articles[0] ?? []), buildReportIndex([]))).toEqual([]);
  expect(findCandidates(none, index)).toEqual([]);
  expect(findCandidates(none, buildReportIndex([none]))).toEqual([]);
});

test('keys that thousands of reports share find nothing by themselves', () => {
  const template: Fingerprint = fingerprint(['Markets closed for the holiday in New York today.']);
  const many = buildReportIndex(Array.from({ length: 2_100 }, () => template));
  expect(findCandidates(template, many)).toEqual([]);
});

test('an index survives a structured clone, as storage makes it', () => {
  const page = fingerprint(articles[3] ?? []);
  expect(findCandidates(page, structuredClone(index))).toEqual(findCandidates(page, index));
});
