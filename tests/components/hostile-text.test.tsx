import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText, excerpt } from '../../components/display-text';
import { languageTag } from '../../components/language-tag';
import { PopupApp } from '../../components/PopupApp';
import { hostOf, safeLink } from '../../components/safe-link';
import { mount, open, words } from './mount';
import { actions, change, checked, match, ok, reference, report, sentence } from './samples';

const EVIL = '\u202Egnp.exe\u202C<img src=x onerror="alert(1)"><script>alert(2)</script>\u0007$1$2';

/** What is tried on pages that put text into markup, attributes, styles, addresses or templates. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</title><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button>OK</button></form>',
  '<style>@import "https://evil.example/";</style>',
  '<object data="data:text/html,<script>alert(1)</script>">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: tried as text
  '${alert(1)}',
  '$1$2$& $` __MSG_extension_name__',
] as const;

/** Elements that run, load, navigate or restyle. */
const ACTIVE =
  'script, img, svg script, iframe, object, embed, base, meta, form, style, link, math, a[href]:not([href^="http"])';

const BAD_ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://news.example/1',
  'file:///etc/passwd',
  'chrome://settings',
  'about:blank',
  '//evil.example/',
  '/relative',
] as const;

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

  it.each(PAYLOADS)('stays text in titles of packs and reports: %s', async (payload) => {
    const basis = {
      ...checked().basis,
      packs: [
        {
          id: payload,
          title: payload,
          version: 1,
          reports: 1,
          outOfDateSince: '2026-01-02T00:00:00Z',
        },
      ],
    };
    const named = reference({ title: payload, publisher: payload, url: payload });
    const found = checked({ basis, report: report({ matches: [match({ report: named })] }) });
    const none = checked({ basis, report: report({ matches: [], relation: 'none' }) });
    for (const state of [found, none]) {
      const root = await mount(<PopupApp actions={actions(state)} />);
      expect(root.querySelectorAll(ACTIVE)).toHaveLength(0);
      const names = [...root.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
      expect(names.filter((name) => /^(on|srcdoc$)/.test(name))).toEqual([]);
      expect(words(root)).toContain('is out of date since');
    }
  });

  it.each(BAD_ADDRESSES)('is no link when a report claims to stand at %s', async (url) => {
    const state = checked({ report: report({ matches: [match({ report: reference({ url }) })] }) });
    const root = await mount(<PopupApp actions={actions(state)} />);
    expect(root.querySelector('a')).toBeNull();
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
