import axe from 'axe-core';
import { expect, it } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import type { TabState } from '../../lib/messaging/protocol';
import { mount, open } from './mount';
import { actions, checked, match, NO_MATCH, report } from './samples';

/** Contrast needs painted colours, which happy-dom does not have. */
const OPTIONS = { rules: { 'color-contrast': { enabled: false } } };

const STATES: Readonly<Record<string, TabState>> = {
  'not checked': { kind: 'not-checked' },
  checking: { kind: 'checking' },
  unsupported: { kind: 'unsupported', reason: 'file' },
  'no article': { kind: 'no-article', words: 12 },
  'no selection': { kind: 'no-selection' },
  'no packs': { kind: 'no-packs' },
  failed: { kind: 'failed', error: 'unexpected', detail: 'a detail' },
  'no match': NO_MATCH,
  'no match, one report ignored': { ...NO_MATCH, ignored: [{ id: 'r1', title: 'A report' }] },
  'the original itself': checked({ report: report({ matches: [match({ self: true })] }) }),
  report: checked({
    report: report({ matches: [match({ omitted: [1, 2] })] }),
    ignored: [{ id: 'r2', title: 'A report' }],
  }),
};

it.each(Object.entries(STATES))('axe finds nothing to object to: %s', async (_name, state) => {
  const root = await mount(<PopupApp actions={actions(state)} />);
  const { violations } = await axe.run(root, OPTIONS);
  expect(violations.map((violation) => `${violation.id}: ${violation.help}`)).toEqual([]);
});

it('axe finds nothing to object to with everything opened', async () => {
  const state = checked({ report: report({ matches: [match({ omitted: [1, 2] })] }) });
  const root = await mount(<PopupApp actions={actions(state)} />);
  for (const name of ['not on this page', 'All sentences', 'Show the extracted text']) {
    await open(root, name);
  }
  const { violations } = await axe.run(root, OPTIONS);
  expect(violations.map((violation) => `${violation.id}: ${violation.help}`)).toEqual([]);
});
