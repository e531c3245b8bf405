import { describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import type { PopupActions } from '../../components/popup-actions';
import type { Relation, Report } from '../../lib/engine/report';
import type { TabState } from '../../lib/messaging/protocol';
import { click, control, controls, mount, open, section, words } from './mount';
import {
  actions,
  change,
  checked,
  match,
  ONE_OF_EACH,
  ok,
  reference,
  report,
  sentence,
} from './samples';

function draw(changed: Partial<Report> = {}, replaced: Partial<PopupActions> = {}) {
  return mount(<PopupApp actions={actions(checked({ report: report(changed) }), replaced)} />);
}

const NAME = '“Harbour bridge closed after inspection” (Example Wire)';

describe('the verdict', () => {
  it.each<[Relation, string]>([
    ['syndicated', `Largely the same text as ${NAME}.`],
    ['edited', `Mostly the text of ${NAME}, with edits.`],
    ['partial', `Shares passages with ${NAME}.`],
    ['rewritten', `Says what ${NAME} says, mostly in other words.`],
    ['same-event', `About the same event as ${NAME}, in words of its own.`],
  ])('is one sentence for %s', async (relation, verdict) => {
    const root = await draw({ matches: [match({ relation })] });
    expect(words(root.querySelector('h1'))).toBe(verdict);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  });

  it('says whether the page names its source, and with which words', async () => {
    const credited = match({ credited: true, credit: 'By Example Wire' });
    expect(words((await draw({ matches: [credited] })).querySelector('.verdict'))).toContain(
      'The page names this source: “By Example Wire”.',
    );
    expect(words((await draw()).querySelector('.verdict'))).toContain(
      'The page does not name it as a source.',
    );
  });

  it('calls a page with the address of a report the original, and no copy of itself', async () => {
    const root = await draw({ matches: [match({ relation: 'syndicated', self: true })] });
    expect(words(root.querySelector('h1'))).toBe('This page is the original itself.');
    expect(root.querySelector('.status-bar')).toBeNull();
    expect(words(section(root, 'Matches'))).not.toContain('Ignore this report');
  });

  it('speaks of the best other report when the page is an original', async () => {
    const self = match({ report: reference({ id: 'own' }), relation: 'syndicated', self: true });
    const root = await draw({ matches: [self, match({ relation: 'same-event' })] });
    expect(words(root.querySelector('h1'))).toBe(
      `About the same event as ${NAME}, in words of its own.`,
    );
    expect(words(root.querySelector('.verdict'))).toContain('This page is the original itself.');
  });
});

describe('a report without a title', () => {
  const untitled = match({ report: reference({ title: '', publisher: '', url: '' }) });

  it('is named by its first sentence where the pack holds it', async () => {
    const root = await draw({ matches: [{ ...untitled, opening: 'The bridge is closed.' }] });
    expect(words(root.querySelector('h1'))).toBe(
      'Mostly the text of “The bridge is closed.”, with edits.',
    );
  });

  it('is named by its id otherwise', async () => {
    const root = await draw({ matches: [untitled] });
    expect(words(root.querySelector('h1'))).toBe(
      'Mostly the text of untitled report r1, with edits.',
    );
  });

  it('is told apart by its host when nobody is named as publisher', async () => {
    const root = await draw({ matches: [match({ report: reference({ publisher: '' }) })] });
    expect(words(root.querySelector('h1'))).toContain('(example.org)');
  });
});

describe('the bar of sentences', () => {
  it('has a part and a named count for each status there is', async () => {
    const root = await draw({ sentences: [...ONE_OF_EACH, sentence(6, 'not-found')] });
    expect([...root.querySelectorAll('.status-legend li')].map(words)).toEqual([
      '1 Word for word',
      '1 Lightly edited',
      '1 In other words',
      '1 Fact changed',
      '1 Partly new',
      '2 Not in the originals',
    ]);
    const parts = [...root.querySelectorAll<HTMLElement>('.status-bar > span')];
    expect(parts.map((part) => part.style.flexGrow)).toEqual(['1', '1', '1', '1', '1', '2']);
  });

  it('leaves out statuses that do not occur', async () => {
    const root = await draw({ sentences: [sentence(0, 'verbatim')] });
    expect(words(root.querySelector('.status-legend'))).toBe('1 Word for word');
  });
});

describe('a changed fact', () => {
  it('shows kind, both values and the sentence with the value set off', async () => {
    const part = section(await draw(), 'Changed facts');
    expect(words(part)).toContain('Number');
    expect(words(part.querySelector('.is-page'))).toBe('This pageninety-seven');
    expect(words(part.querySelector('.is-original'))).toBe('Originalseventy-nine');
    expect(words(part.querySelector('mark'))).toBe('ninety-seven');
  });

  it('says that the original says nothing there, which is not the same as not held', async () => {
    const changes = [change({ original: '', missing: 'original' })];
    const root = await draw({ sentences: [sentence(0, 'altered', { changes })] });
    expect(words(root.querySelector('.is-original'))).toBe('Originalnot there');
  });

  it('says so when the pack does not hold the words of the original', async () => {
    const changes = [change({ original: '' })];
    const root = await draw({ sentences: [sentence(0, 'altered', { changes })] });
    expect(words(root.querySelector('.is-original'))).toContain('the pack does not hold its words');
  });

  it('is shown on the page by a click', async () => {
    const reveal = vi.fn(async () => ok(true));
    const root = await draw({}, { reveal });
    await click(control(section(root, 'Changed facts'), 'ninety-seven'));
    expect(reveal.mock.calls).toEqual([[{ start: 180, text: sentence(3, 'altered').text }]]);
  });
});

describe('a sentence', () => {
  it('that is in none of the originals is listed, with how many those are', async () => {
    const part = section(await draw(), 'Not in the originals');
    expect(words(part)).toContain('Found in none of the 5 originals held.');
    expect(controls(part).map(words)).toEqual([sentence(5, 'not-found').text]);
  });

  it('that is no longer on the page says so, and no more once it was found', async () => {
    const answers = [false, true];
    const reveal = async () => ok(answers.shift() ?? true);
    const root = await draw({}, { reveal });
    const row = control(section(root, 'Not in the originals'), 'Sentence 5');
    await click(row);
    expect(words(root.querySelector('[role="alert"]'))).toBe(
      'This sentence is no longer on the page.',
    );
    await click(row);
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });

  it('whose page does not answer says what to do', async () => {
    const reveal = async () => ({ ok: false, error: 'page-unreachable', detail: '' }) as const;
    const root = await draw({}, { reveal });
    await click(control(section(root, 'Not in the originals'), 'Sentence 5'));
    expect(words(root.querySelector('[role="alert"]'))).toContain('Reload it');
  });

  it('with a quotation no original has says so', async () => {
    const quotes = [{ text: 'never', status: 'invented', start: 0, end: 5 }] as const;
    const root = await draw({ sentences: [sentence(0, 'not-found', { quotes })] });
    expect(words(section(root, 'Not in the originals'))).toContain(
      'Holds a quotation found in no original',
    );
  });
});

describe('all sentences', () => {
  it('are listed with their status and can be narrowed to one', async () => {
    const root = await draw();
    const all = await open(root, 'All sentences');
    expect(all.querySelectorAll('.row-button')).toHaveLength(6);
    const select = all.querySelector('select');
    if (!select) throw new Error('There is no filter');
    select.value = 'partly-new';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await click(all);
    expect([...all.querySelectorAll('.row-button')].map(words)).toEqual([
      `${sentence(4, 'partly-new').text} Partly new`,
    ]);
  });
});

describe('the extracted text', () => {
  it('is shown with what was left out and why', async () => {
    const root = await draw();
    const text = words(await open(root, 'Show the extracted text'));
    expect(text).toContain('Second paragraph.');
    expect(text).toContain('Left out 2');
    expect(text).toMatch(/Parts of the website, not of the article ?Share this/u);
  });

  it('says what to do when the page does not answer', async () => {
    const readText = async () => ({ ok: false, error: 'page-left', detail: '' }) as const;
    const root = await draw({}, { readText });
    expect(words(await open(root, 'Show the extracted text'))).toContain('Try again.');
  });
});

describe('a selection', () => {
  it('is called one, and leads back to the page', async () => {
    const state: TabState = checked({ scope: 'selection' });
    const check = vi.fn(actions(state).check);
    const root = await mount(<PopupApp actions={actions(state, { check })} />);
    expect(words(root.querySelector('.eyebrow'))).toContain('63% of the selected words');
    await click(control(root, 'Check the whole page'));
    expect(check.mock.lastCall).toEqual(['page']);
  });
});
