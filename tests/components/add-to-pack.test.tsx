import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import { click, control, mount, open, settle, type, words } from './mount';
import { ownPack, refused } from './pack-samples';
import { actions, checked, NO_MATCH, ok } from './samples';

const choice = (root: HTMLElement) => open(root, 'Add this article to a pack');

it('adds the page to a pack of the reader’s own', async () => {
  const addArticle = vi.fn(actions(NO_MATCH).addArticle);
  const ownPacks = async () => ok([ownPack(), ownPack({ key: 'own-2', title: 'Other' })]);
  const root = await mount(<PopupApp actions={actions(NO_MATCH, { ownPacks, addArticle })} />);
  const part = await choice(root);
  await click(control(part, 'Add to “Other”'));
  expect(addArticle.mock.calls).toEqual([['own-2']]);
  expect(words(part.querySelector('[role="status"]'))).toBe('Added to “Other”.');
});

it('makes a pack in place where there is none', async () => {
  const root = await mount(<PopupApp actions={actions(checked())} />);
  const part = await choice(root);
  expect(words(part)).toContain('You have no pack yet');
  await type(control(part, 'Name of a new pack'), 'Mine');
  await act(() => part.querySelector('form')?.requestSubmit());
  await settle();
  expect(words(part.querySelector('[role="status"]'))).toBe('Added to “Mine”.');
});

it('makes a pack while the others are still being looked for', async () => {
  const ownPacks = () => new Promise<never>(() => undefined);
  const root = await mount(<PopupApp actions={actions(NO_MATCH, { ownPacks })} />);
  const part = await choice(root);
  await type(control(part, 'Name of a new pack'), 'Mine');
  await act(() => part.querySelector('form')?.requestSubmit());
  await settle();
  expect(words(part.querySelector('[role="status"]'))).toBe('Added to “Mine”.');
});

it('says why the page was not added', async () => {
  const ownPacks = async () => ok([ownPack()]);
  const addArticle = async () => refused('This pack is full.');
  const root = await mount(<PopupApp actions={actions(NO_MATCH, { ownPacks, addArticle })} />);
  const part = await choice(root);
  await click(control(part, 'Add to “'));
  expect(words(part.querySelector('[role="alert"]'))).toBe('This pack is full.');
});

it('a selection is not offered as an article', async () => {
  const root = await mount(<PopupApp actions={actions({ ...NO_MATCH, scope: 'selection' })} />);
  expect(words(root)).not.toContain('Add this article');
});

it('leads to the packs at any time, and first where there are none', async () => {
  const openPacks = vi.fn();
  for (const state of [checked(), { kind: 'no-packs' } as const]) {
    const root = await mount(<PopupApp actions={actions(state, { openPacks })} />);
    await click(control(root, 'Packs'));
    const inNotice = root.querySelector<HTMLElement>('.notice button');
    if (inNotice) await click(inNotice);
  }
  expect(openPacks).toHaveBeenCalledTimes(3);
});
