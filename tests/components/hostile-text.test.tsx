import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText, excerpt } from '../../components/display-text';
import { languageTag } from '../../components/language-tag';
import { PopupApp } from '../../components/PopupApp';
import { hostOf, safeLink } from '../../components/safe-link';
import { mount, open, words } from './mount';
import { actions, change, checked, match, ok, reference, report, sentence } from './samples';

const EVIL = '\u202Egnp.exe\u202C<img src=x onerror="alert(1)"><script>alert(2)</script>\u0007$1$2';

describe('text of strangers', () => {
  it('stays text wherever it is shown', async () => {
    const bad = reference({
      title: EVIL,
      publisher: EVIL,
      url: 'javascript:alert(3)',
      published: EVIL,
    });
    const state = checked({
      report: report({
        page: { ...report().page, language: '"><script>' },
        matches: [
          match({
            report: bad,
            credited: true,
            credit: EVIL,
            omitted: [0],
            omittedText: [{ sentence: 0, text: EVIL }],
          }),
        ],
        sentences: [
          sentence(0, 'altered', { text: EVIL, changes: [change({ page: EVIL, original: EVIL })] }),
          sentence(1, 'not-found', { text: EVIL }),
        ],
      }),
      ignored: [{ id: EVIL, title: EVIL }],
    });
    const leftOut = [{ text: EVIL, reason: EVIL }];
    const extracted = {
      url: EVIL,
      language: EVIL,
      title: EVIL,
      byline: EVIL,
      publisher: EVIL,
      published: EVIL,
    };
    const readText = async () => ok({ ...extracted, paragraphs: [EVIL], leftOut });
    const root = await mount(<PopupApp actions={actions(state, { readText })} />);
    await open(root, 'not on this page');
    await open(root, 'All sentences');
    await open(root, 'Show the extracted text');
    expect(root.querySelectorAll('img, script, [onerror], a')).toHaveLength(0);
    expect(root.textContent).not.toMatch(/[\u202A-\u202E]|\p{Cc}/u);
    expect(words(root)).toContain('<img src=x onerror="alert(1)">');
    expect(root.querySelector('[lang]')).toBeNull();
  });

  it('never breaks out of a detail of a failure', async () => {
    const root = await mount(
      <PopupApp actions={actions({ kind: 'failed', error: 'unexpected', detail: EVIL })} />,
    );
    expect(root.querySelector('img, script')).toBeNull();
  });
});

describe('displayText', () => {
  it('leaves ordinary text of any script as it is', () => {
    const texts = ['Naïve café – “quoted”', 'مرحبا بالعالم', 'क्षत्रिय', '👩‍🚀 lifts off', 'שָׁלוֹם'];
    expect(texts.map(displayText)).toEqual(texts);
  });

  it('takes piles of marks down to what scripts use', () => {
    expect(displayText(`Z${'\u0351'.repeat(40)}`)).toBe(`Z${'\u0351'.repeat(4)}`);
  });

  it('gives well-formed text without control or override characters, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = displayText(text);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u);
      }),
    );
  });
});

it('excerpt never gets longer than asked for and marks a cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 60 }), (text, max) => {
      expect(excerpt(text, max).length).toBeLessThanOrEqual(max);
    }),
  );
  expect(excerpt('A bridge over the harbour', 12)).toBe('A bridge…');
});

it('links lead to web pages only', () => {
  expect(safeLink('https://example.org/a')).toBe('https://example.org/a');
  const others = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//x', ''];
  expect(others.map(safeLink)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(hostOf('https://www.example.org/a')).toBe('example.org');
  expect(hostOf('chrome://settings')).toBe('');
});

it('only real language tags are passed on', () => {
  expect(['en', 'pt-br', '', 'x"y', 'english please'].map(languageTag)).toEqual([
    'en',
    'pt-BR',
    undefined,
    undefined,
    undefined,
  ]);
});
