import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { UNRELATED } from './support/articles';
import { pageOf, reportOf } from './support/known';

const [HARBOUR = [], OTHER = []] = UNRELATED;
const COPIES = ['syndicated', 'edited', 'partial'];

const relationOf = (page: readonly string[], original: readonly string[]) =>
  check(pageOf(page), [reportOf('original', original)]).relation;

/** What sites say beside their articles, and more than the extractor should let through. */
const FURNITURE: Readonly<Record<string, readonly string[]>> = {
  'weather and sign-in text of sibling sites': [
    'Sign in to your account to manage your newsletters and saved stories, or create a new account to start your free trial today.',
    'Today: partly cloudy in the morning, then mostly sunny, with a high near 71 and a light and variable wind becoming northwest 5 to 10 mph in the afternoon.',
    'Tonight: mostly clear, with a low around 54 and a northwest wind 5 to 10 mph becoming light and variable after midnight. Chance of rain 20 percent.',
    'Already a subscriber? Log in to continue reading, or activate your digital access with the account number on your bill.',
  ],
  'a long cookie notice': [
    'We and our partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers and standard information sent by a device, for personalised advertising and content, advertising and content measurement, audience research and services development.',
    'With your permission we and our partners may use precise geolocation data and identification through device scanning. You may click to consent to our and our partners’ processing as described above. Alternatively you may access more detailed information and change your preferences before consenting or to refuse consenting.',
    'Please note that some processing of your personal data may not require your consent, but you have a right to object to such processing. Your preferences will apply to this website only. You can change your preferences or withdraw your consent at any time by returning to this site and clicking the privacy button at the bottom of the web page.',
    'Cookies that are strictly necessary are needed for the website to work and cannot be switched off in our systems. They are usually only set in response to actions made by you which amount to a request for services, such as setting your privacy preferences, logging in or filling in forms.',
  ],
  'ad lines repeated through a feed': Array.from(
    { length: 6 },
    () =>
      'Download our app for breaking news alerts, live video and the stories that matter to you.',
  ),
};

describe('what sites say beside their articles makes no two pages alike', () => {
  test.each(Object.entries(FURNITURE))('%s', (_, lines) => {
    const page = [...OTHER.slice(0, 2), ...lines, ...OTHER.slice(2)];
    const original = [...HARBOUR.slice(0, 2), ...lines, ...HARBOUR.slice(2)];
    expect(relationOf(page, original)).toBe('none');
  });

  test.each(Object.entries(FURNITURE))('%s takes nothing from a true copy', (_, lines) => {
    const page = [...HARBOUR.slice(0, 2), ...lines, ...HARBOUR.slice(2)];
    expect(['syndicated', 'edited']).toContain(relationOf(page, HARBOUR));
  });
});

describe('texts made from one template are no copies of each other', () => {
  test('dividend notices', () => {
    const notice = (company: string, paid: string, day: string, record: string) => [
      `${company} declares dividend`,
      `Qtly div ${paid} vs ${paid} prior. Pay ${day}. Record ${record}.`,
    ];
    const relation = relationOf(
      notice('Granite Mills Inc', '12 cts', 'April 15', 'March 20'),
      notice('Harbor Steel Corp', '31 cts', 'June 1', 'May 9'),
    );
    expect(COPIES).not.toContain(relation);
  });

  test('market tables', () => {
    const table = (prices: readonly number[]) => [
      'Closing prices on the exchange',
      ...['Gold', 'Silver', 'Copper', 'Wheat', 'Corn', 'Coffee', 'Sugar', 'Cotton'].map(
        (name, i) => `${name} per unit ${prices[i]} up ${(prices[i] ?? 0) % 7}`,
      ),
    ];
    const relation = relationOf(
      table([411, 873, 95, 301, 288, 132, 67, 59]),
      table([398, 815, 88, 322, 254, 149, 71, 62]),
    );
    expect(COPIES).not.toContain(relation);
  });
});

test('a caption printed twice is covered twice, and counted once in the report', () => {
  const caption =
    'Firefighters carry hoses along the pier as smoke rises from the roof of the old mill.';
  const original = [...HARBOUR.slice(0, 1), caption, ...HARBOUR.slice(1)];
  const page = [...HARBOUR.slice(0, 1), caption, caption, ...HARBOUR.slice(1)];
  const report = check(pageOf(page), [reportOf('original', original)]);
  expect(report.relation).toBe('syndicated');
  expect(report.matches[0]?.containment).toBeLessThanOrEqual(1);
  for (const { status } of report.sentences) expect(status).toBe('verbatim');
});

test('a title decorated by the outlet leaves the copy a copy', () => {
  const title = 'Harbour town counts the cost of the fire at the old mill';
  const page = [`${title} | Example News Network`, ...HARBOUR];
  const report = check(pageOf(page), [reportOf('original', [title, ...HARBOUR], { title })]);
  expect(report.relation).toBe('syndicated');
  expect(report.sentences[0]?.notFoundScore).toBeLessThan(0.5);
});

test('lists and tables are compared line by line', () => {
  const lines = ['Crates of fruit: 2,000', 'Barrels of oil: 450', 'Tons of grain: 31'];
  const original = reportOf('original', [...HARBOUR, ...lines]);
  const changed = lines.map((line) => line.replace('450', '540'));
  const report = check(pageOf([...HARBOUR, ...changed]), [original]);
  const last = report.sentences.slice(-3).map(({ status }) => status);
  expect(last).toEqual(['verbatim', 'altered', 'verbatim']);
});
