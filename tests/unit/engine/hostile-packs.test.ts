import { describe, expect, test } from 'vitest';
import { type HostilePack, hostilePacks } from '../../hostile/hostile-packs';
import { matcherOf, triedPage } from '../../hostile/matched';
import { neutralPage } from '../../hostile/neutral-pages';

/** Texts that the makers of hostile packs have read, and pages that their packs are tried on. */
const KNOWN = 300;
const PAGES = 1_000;
/** Reports of more characters take seconds a page; `npm run eval` tries those, on real pages. */
const LONGEST = 8_000;

const texts = Array.from({ length: KNOWN }, (_, i) => neutralPage(i));
const pages = Array.from({ length: PAGES }, (_, i) => triedPage(neutralPage(KNOWN + i)));
const isQuick = ({ reports }: HostilePack) =>
  reports.every((paragraphs) => paragraphs.join(' ').length <= LONGEST);

/** Packs of one kind as one: each is tried by itself there, too. */
function quickPacks(): HostilePack[] {
  const quick = hostilePacks(texts).filter(isQuick);
  return [...new Set(quick.map(({ kind }) => kind))].map((kind) => ({
    kind,
    name: kind,
    reports: quick.filter((pack) => pack.kind === kind).flatMap(({ reports }) => reports),
  }));
}

/**
 * Pages in a thousand that may be shown a match, all packs of a kind together: one, but for what was counted out of the
 * very texts that the pages are like.
 */
const MOST = new Map([
  ['common paragraphs and sentences', 10],
  ['chains of common word runs', 10],
  ['such chains with names and figures in them', 10],
]);

describe(`of ${PAGES} pages about something else next to none is shown a match by packs of`, () => {
  test.each(quickPacks())('$name', { timeout: 60_000 }, (pack) => {
    const matchOf = matcherOf(pack);
    const matched = pages.flatMap((page) => matchOf(page)?.relation ?? []);
    expect(matched.length, matched.join()).toBeLessThanOrEqual(MOST.get(pack.kind) ?? 1);
  });
});

test('a page is found all the same in a pack of reports that are as much alike', {
  timeout: 60_000,
}, () => {
  const matchOf = matcherOf({ reports: texts });
  const copies = texts.slice(0, 20).map((text) => triedPage(text.slice(0, -2)));
  expect(copies.map((page) => matchOf(page)?.report.id)).toEqual(copies.map((_, i) => `r${i}`));
});
