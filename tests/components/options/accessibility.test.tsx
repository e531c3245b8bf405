import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { OptionsApp } from '../../../components/options/OptionsApp';
import { choose, controls, mount, open, words } from '../mount';
import { optionsActions, overview, ownPack, preview, refused } from '../pack-samples';
import { ok } from '../samples';

/** Contrast needs painted colours, which happy-dom does not have. */
const OPTIONS = { rules: { 'color-contrast': { enabled: false } } };
const FILE = new File(['pack'], 'wire.newspack');
const PACKS = [
  overview({ expiresAt: 1, lastError: 'It failed.' }),
  overview({ key: 'two', origin: 'bundled', isEnabled: false }),
  ownPack(),
];

async function violations(root: Element): Promise<readonly string[]> {
  const found = await axe.run(root, OPTIONS);
  return found.violations.map((violation) => `${violation.id}: ${violation.help}`);
}

it('axe finds nothing to object to: no packs', async () => {
  expect(await violations(await mount(<OptionsApp actions={optionsActions([])} />))).toEqual([]);
});

it('axe finds nothing to object to: packs with everything opened', async () => {
  const root = await mount(<OptionsApp actions={optionsActions(PACKS)} />);
  for (const details of root.querySelectorAll('details')) {
    await open(details.parentElement ?? root, words(details.querySelector('summary')));
  }
  expect(root.querySelectorAll('details[open]').length).toBeGreaterThan(5);
  expect(await violations(root)).toEqual([]);
});

it.each(['as-in-link', 'already-trusted', 'unverified', 'unsigned'] as const)(
  'axe finds nothing to object to: a confirmation, key %s',
  async (keyStanding) => {
    const answers = { 'preview-pack': () => ok(preview({ keyStanding })) };
    const root = await mount(<OptionsApp actions={optionsActions(PACKS, answers)} />);
    await choose(root, 'Choose a pack file', [FILE]);
    expect(await violations(root)).toEqual([]);
  },
);

it('axe finds nothing to object to: a failure, and what was removed', async () => {
  const answers = { 'preview-pack': () => refused('Not a pack.') };
  const root = await mount(<OptionsApp actions={optionsActions(PACKS, answers)} />);
  await choose(root, 'Choose a pack file', [FILE]);
  await act(() =>
    controls(root)
      .find((each) => words(each) === 'Remove')
      ?.click(),
  );
  expect(await violations(root)).toEqual([]);
});

it('every control has a name of its own', async () => {
  const root = await mount(<OptionsApp actions={optionsActions(PACKS.slice(0, 2))} />);
  const buttons = controls(root).filter(({ tagName }) => tagName === 'BUTTON');
  const names = buttons.map((each) => each.getAttribute('aria-label') ?? words(each));
  expect(names.every((name) => name !== '')).toBe(true);
});

it('has one h1 and no gap between heading levels', async () => {
  const root = await mount(<OptionsApp actions={optionsActions(PACKS)} />);
  await choose(root, 'Choose a pack file', [FILE]);
  const levels = [...root.querySelectorAll('h1, h2, h3, h4')].map((h) => Number(h.tagName[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});
