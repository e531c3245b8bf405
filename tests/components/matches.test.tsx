import { describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import type { TabState } from '../../lib/messaging/protocol';
import { click, control, mount, open, section, words } from './mount';
import { actions, checked, match, NO_MATCH, ok, reference, report } from './samples';

describe('a match', () => {
  it('shows its measures, its date and a safe link', async () => {
    const root = await mount(<PopupApp actions={actions(checked())} />);
    const part = section(root, 'Matches');
    const text = words(part);
    for (const fact of ['Example Wire', '2026-01-12', '63% of the page', '41% of the report']) {
      expect(text).toContain(fact);
    }
    expect(text).toContain('26 words in a row');
    const link = part.querySelector('a');
    expect(link?.href).toBe('https://www.example.org/harbour-bridge');
    expect(link?.rel).toBe('noreferrer noopener');
  });

  it('never rounds a part up to the whole or down to nothing', async () => {
    const nearly = match({ coverage: 0.998, containment: 0.001 });
    const root = await mount(
      <PopupApp actions={actions(checked({ report: report({ matches: [nearly] }) }))} />,
    );
    expect(words(section(root, 'Matches'))).toContain('99% of the page1% of the report');
  });

  it('opens the sentences the page left out, with or without their text', async () => {
    const omitting = match({
      omitted: [4, 7],
      omittedText: [{ sentence: 4, text: 'The ferry runs twice a day.' }],
    });
    const root = await mount(
      <PopupApp actions={actions(checked({ report: report({ matches: [omitting] }) }))} />,
    );
    const text = words(await open(root, '2 sentences of the report are not on this page'));
    expect(text).toContain('The ferry runs twice a day.');
    expect(text).toContain('Sentence 8 (the pack does not hold its text)');
  });
});

describe('ignoring a report', () => {
  const withOthers = checked({
    report: report({ matches: [match(), match({ report: reference({ id: 'r2', title: 'B' }) })] }),
  });
  const afterwards = checked({
    report: report({ matches: [match({ report: reference({ id: 'r2', title: 'B' }) })] }),
    ignored: [{ id: 'r1', title: 'Harbour bridge closed after inspection' }],
  });

  it('shows the result without it and the way back', async () => {
    const setIgnored = vi.fn(async (_report: string, ignored: boolean) =>
      ok<TabState>(ignored ? afterwards : withOthers),
    );
    const root = await mount(<PopupApp actions={actions(withOthers, { setIgnored })} />);
    await click(control(root, 'Ignore this report: “Harbour bridge'));
    expect(setIgnored.mock.lastCall).toEqual(['r1', true]);
    expect(words(root.querySelector('h1'))).toContain('“B”');
    expect(words(root.querySelector('.ignored'))).toContain(
      '“Harbour bridge closed after inspection” is not counted on this page.',
    );
    await click(control(root, 'Count this report again: “Harbour bridge'));
    expect(setIgnored.mock.lastCall).toEqual(['r1', false]);
    expect(words(root.querySelector('h1'))).toContain('Harbour bridge');
    expect(root.querySelector('.ignored')).toBeNull();
  });

  it('can be undone when no match is left', async () => {
    const state = { ...NO_MATCH, ignored: [{ id: 'r1', title: '' }] };
    const root = await mount(<PopupApp actions={actions(state)} />);
    expect(words(root.querySelector('h1'))).toBe('No match');
    expect(words(root.querySelector('.ignored'))).toContain('untitled report r1');
    expect(control(root, 'Count this report again: untitled report r1')).toBeTruthy();
  });
});
