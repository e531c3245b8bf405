import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../components/options/OptionsApp';
import type { PackOverview } from '../../../lib/messaging/pack-messages';
import { choose, click, control, drop, mount, open, section, settle, type, words } from '../mount';
import { optionsActions, ownPack, type PackAnswers, refused } from '../pack-samples';
import { ok } from '../samples';

async function draw(packs: readonly PackOverview[], answers: PackAnswers = {}, changed = {}) {
  const actions = optionsActions(packs, answers, changed);
  const root = await mount(<OptionsApp actions={actions} />);
  return { root, actions, own: section(root, 'Your packs') };
}

async function submit(part: Element, button: string) {
  await act(() => control(part, button).closest('form')?.requestSubmit());
  await settle();
}

const asked = (actions: ReturnType<typeof optionsActions>, name: string) =>
  actions.asked.filter(([each]) => each === name).map(([, payload]) => payload);

describe('a pack of one’s own', () => {
  it('is made under a name, and is empty', async () => {
    const { own } = await draw([]);
    expect(words(own)).toContain('open an article and choose “Add this article to a pack”');
    await type(control(own, 'Name of a new pack'), '  Harbour ');
    await submit(own, 'Create pack');
    expect(words(own.querySelector('h3'))).toBe('Harbour');
    expect(words(own)).toContain('Nothing is in it yet. Open an article');
    expect(words(own)).toContain('0 reports');
    expect(words(own)).not.toContain('Export as a file');
    expect(control(own, 'Name of a new pack')).toHaveProperty('value', '');
  });

  it('is not made without a name, nor twice', async () => {
    const { own, actions } = await draw([]);
    await type(control(own, 'Name of a new pack'), '   ');
    await submit(own, 'Create pack');
    expect(asked(actions, 'create-own-pack')).toEqual([]);
  });

  it('takes a pasted text with its title', async () => {
    const { own, actions } = await draw([ownPack()]);
    const paste = await open(own, 'Paste a text');
    await type(control(paste, 'Title'), 'A headline');
    await type(control(paste, 'Text'), 'Running text.');
    await submit(paste, 'Add text to “Harbour stories”');
    const source = { kind: 'text', title: 'A headline', text: 'Running text.' };
    expect(asked(actions, 'add-own-report')).toEqual([{ key: 'own-1', source }]);
    expect(words(own)).toContain('“A headline” was added.');
    expect(control(paste, 'Text')).toHaveProperty('value', '');
  });

  it('keeps what was typed when it cannot be added', async () => {
    const { own } = await draw([ownPack()], { 'add-own-report': () => refused('It is full.') });
    const paste = await open(own, 'Paste a text');
    await type(control(paste, 'Text'), 'Running text.');
    await submit(paste, 'Add text to “');
    expect(words(own.querySelector('[role="alert"]'))).toBe('It is full.');
    expect(control(paste, 'Text')).toHaveProperty('value', 'Running text.');
  });

  it('takes files one after another, and names those it cannot read', async () => {
    const readArticle = async ({ name }: File) =>
      name === 'bad.bin' ? refused('It is no text file.') : ok({ title: name, text: 'Text.' });
    const { own, actions } = await draw([ownPack()], {}, { readArticle });
    const files = ['a.txt', 'bad.bin', 'b.html'].map((name) => new File(['x'], name));
    await choose(own, 'Add text files to “Harbour stories”', files);
    expect(asked(actions, 'add-own-report')).toHaveLength(2);
    expect(words(own)).toContain('2 files were added.');
    expect(words(own.querySelector('[role="alert"]'))).toBe(
      'bad.bin was not added. It is no text file.',
    );
  });

  it('takes texts dropped on it, and leaves packs to the page', async () => {
    const { root, own, actions } = await draw([ownPack()]);
    await drop(own.querySelector('.own-tools') as Element, [new File(['x'], 'a.txt')]);
    expect(asked(actions, 'add-own-report')).toHaveLength(1);
    expect(asked(actions, 'preview-pack')).toHaveLength(0);
    await drop(own.querySelector('.own-tools') as Element, [new File(['x'], 'a.newspack')]);
    expect(asked(actions, 'add-own-report')).toHaveLength(1);
    expect(words(section(root, 'Add a pack'))).toContain('Add “Example Wire');
  });

  it('lists its reports, and lets one be withdrawn', async () => {
    const { own, actions } = await draw([ownPack()]);
    const reports = await open(own, '2 reports in it');
    expect(words(reports)).toContain('Ferry adds a night crossing 312 words, added Jun 15, 2026');
    await click(control(reports, 'Withdraw Ferry adds'));
    expect(asked(actions, 'withdraw-own-report')).toEqual([{ key: 'own-1', report: 'r2' }]);
    expect(words(reports)).not.toContain('Ferry adds');
    expect(words(own)).toContain('“Ferry adds a night crossing” was withdrawn.');
  });

  it('hands the focus on when a report is withdrawn, to what is beside it', async () => {
    const { own } = await draw([ownPack()]);
    const reports = await open(own, '2 reports in it');
    const [ferry, bridge] = ['Withdraw Ferry', 'Withdraw Harbour'].map((name) =>
      control(reports, name),
    );
    await click(ferry as HTMLElement);
    expect(document.activeElement).toBe(bridge);
    await click(bridge as HTMLElement);
    expect(document.activeElement).toBe(control(own, 'Add text files to “Harbour stories”'));
  });

  it.each(['fingerprints', 'text'] as const)('is written as a file with %s', async (detail) => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:file' }));
    const takeFile = vi.fn(async () => ok(new Blob(['12345'])));
    const { own, actions } = await draw([ownPack()], {}, { takeFile });
    const part = await open(own, 'Export as a file');
    const choice = control(part, 'What the file holds') as HTMLSelectElement;
    await act(() => {
      choice.value = detail;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click(control(part, 'Write the file of “Harbour stories”'));
    expect(asked(actions, 'export-own-pack')).toEqual([{ key: 'own-1', detail }]);
    expect(takeFile).toHaveBeenCalledWith(7);
    const link = part.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.download).toBe('Harbour-stories.newspack');
    expect(words(link)).toBe('Save Harbour-stories.newspack (5 bytes)');
    expect(document.activeElement).toBe(link);
  });

  it('can be removed and brought back like any other', async () => {
    const { root, own } = await draw([ownPack()]);
    await click(control(own, 'Remove “Harbour stories”'));
    expect(own.querySelector('article')).toBeNull();
    await click(control(root, 'Bring back “Harbour stories”'));
    expect(words(own.querySelector('h3'))).toBe('Harbour stories');
  });
});
