import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../components/options/OptionsApp';
import type { PackPreview } from '../../../lib/messaging/pack-messages';
import type { Result } from '../../../lib/messaging/protocol';
import { choose, click, control, drop, mount, section, settle, type, words } from '../mount';
import { optionsActions, overview, type PackAnswers, preview, refused } from '../pack-samples';
import { ok } from '../samples';

const LINK = 'https://packs.wire.example/last-30-days/manifest.json#k=RWQ1';
const FILE = new File(['pack'], 'wire.newspack');

async function draw(answers: PackAnswers = {}, changed = {}) {
  const actions = optionsActions([], answers, changed);
  const root = await mount(<OptionsApp actions={actions} />);
  return { root, actions, adding: section(root, 'Add a pack') };
}

async function follow(root: Element, link = LINK) {
  await type(control(root, 'Link to a pack'), link);
  await act(() => root.querySelector('form')?.requestSubmit());
  await settle();
}

async function confirming(changed: Partial<PackPreview>) {
  const drawn = await draw({ 'preview-pack': () => ok(preview(changed)) });
  await follow(drawn.root);
  return drawn;
}

const add = (root: Element) => control(root, 'Add this pack') as HTMLButtonElement;

describe('a link', () => {
  it('has the host allowed before anything is fetched', async () => {
    const allowHosts = vi.fn(() => new Promise<never>(() => undefined));
    const { root, actions } = await draw({}, { allowHosts });
    await follow(root);
    expect(allowHosts.mock.calls).toEqual([[[LINK]]]);
    expect(actions.asked.map(([name]) => name)).not.toContain('preview-pack');
  });

  it('stays as it was typed when the reader says no, or it cannot be used', async () => {
    const { root, adding } = await draw({}, { allowHosts: async () => ok(false) });
    await follow(root);
    expect(words(adding.querySelector('[role="alert"]'))).toContain('nothing was fetched');
    expect(control(root, 'Link to a pack')).toHaveProperty('value', LINK);
  });

  it('keeps the focus on its button while it is looked at, and has it back when it is given up', async () => {
    let answer: (found: ReturnType<typeof ok<PackPreview>>) => void = () => undefined;
    const found = new Promise<ReturnType<typeof ok<PackPreview>>>((resolve) => {
      answer = resolve;
    });
    const { root, adding, actions } = await draw({ 'preview-pack': () => found });
    const look = control(root, 'Look at this pack');
    look.focus();
    await follow(root);
    expect(document.activeElement).toBe(look);
    expect(look.getAttribute('aria-disabled')).toBe('true');
    await follow(root);
    expect(actions.asked.filter(([name]) => name === 'preview-pack')).toHaveLength(1);
    answer(ok(preview()));
    await settle();
    expect(document.activeElement).toBe(adding.querySelector('h3'));
    await click(control(adding, 'Cancel'));
    expect(document.activeElement).toBe(control(root, 'Link to a pack'));
  });

  it('is looked at again after a failure, without typing it again', async () => {
    let answer: ReturnType<NonNullable<PackAnswers['preview-pack']>> = refused('No such host.');
    const { root, adding } = await draw({ 'preview-pack': () => answer });
    await follow(root);
    expect(words(adding.querySelector('[role="alert"]'))).toBe('No such host.');
    answer = ok(preview());
    await act(() => root.querySelector('form')?.requestSubmit());
    await settle();
    expect(words(adding.querySelector('h3'))).toContain('Add “Example Wire, last 30 days”?');
  });
});

describe('a file', () => {
  it('is chosen, confirmed and added, and let go of', async () => {
    const dropFile = vi.fn(async () => ok(null));
    const { root, actions } = await draw({}, { dropFile });
    await choose(root, 'Choose a pack file', [FILE]);
    expect(actions.asked.at(-1)).toEqual(['preview-pack', { source: { kind: 'file', inbox: 5 } }]);
    await click(add(root));
    const [name, payload] = actions.asked.find(([each]) => each === 'add-pack') ?? [];
    expect(name).toBe('add-pack');
    expect(payload).toMatchObject({ keyFingerprint: preview().keyFingerprint });
    expect(dropFile).toHaveBeenCalledWith(5);
    expect(words(root)).toContain('was added. Pages are compared with it from now on.');
    expect(words(section(root, 'Installed packs'))).toContain('Example Wire, last 30 days');
  });

  it('gives the focus back when it is given up', async () => {
    const { root, adding } = await draw();
    await choose(root, 'Choose a pack file', [FILE]);
    await click(control(adding, 'Cancel'));
    expect(document.activeElement).toBe(control(adding, 'Choose a pack file'));
  });

  it('may be dropped anywhere on the page, but only one at a time', async () => {
    const { root, adding } = await draw();
    await drop(root.querySelector('footer') as Element, [FILE, FILE]);
    expect(words(adding)).toContain('Drop one pack file at a time');
    await drop(root.querySelector('footer') as Element, [FILE]);
    expect(words(adding.querySelector('h3'))).toContain('Add “Example Wire');
  });

  it('is let go of when it is given up or cannot be read', async () => {
    const dropFile = vi.fn(async () => ok(null));
    const first = await draw({}, { dropFile });
    await choose(first.root, 'Choose a pack file', [FILE]);
    await click(control(first.adding, 'Cancel'));
    expect(dropFile).toHaveBeenCalledTimes(1);
    const other = await draw({ 'preview-pack': () => refused('Not a pack.') }, { dropFile });
    await choose(other.root, 'Choose a pack file', [FILE]);
    expect(dropFile).toHaveBeenCalledTimes(2);
    expect(words(other.adding)).toContain('Not a pack.');
  });
});

describe('the confirmation', () => {
  it('gets the focus and tells what the pack is', async () => {
    const { adding } = await confirming({ missingBytes: 1_000_000 });
    expect(words(document.activeElement)).toBe('Add “Example Wire, last 30 days”?');
    const told = words(adding);
    for (const fact of [
      'PublisherExample Wire',
      'Reports12,480',
      'LanguagesEnglish, Brazilian Portuguese',
      'Size27.3 MB, of which 1 MB are not held yet',
      'HoldsFingerprints only',
      'LicenceCC BY 4.0',
      'packs.wire.example is asked for a newer version, about every 12 hours.',
      'Nothing else is sent',
    ])
      expect(told).toContain(fact);
  });

  it.each([
    ['as-in-link', 'Signed by the key in the link', true],
    ['already-trusted', 'Signed by a key you trust', true],
    ['unverified', 'Signed, but by whom?', false],
    ['unsigned', 'Nobody signed this pack', true],
  ] as const)('says how far the key is known: %s', async (keyStanding, title, isReady) => {
    const keyFingerprint = keyStanding === 'unsigned' ? '' : preview().keyFingerprint;
    const { adding } = await confirming({ keyStanding, keyFingerprint });
    expect(words(adding)).toContain(title);
    expect(words(adding).includes('3f2a 9c41')).toBe(keyStanding !== 'unsigned');
    const last = [...adding.querySelectorAll<HTMLButtonElement>('.pack-actions button')][0];
    expect(last?.disabled).toBe(!isReady);
  });

  it('wants an unknown key compared before the pack can be added', async () => {
    const { root, adding } = await confirming({ keyStanding: 'unverified' });
    expect(add(root).disabled).toBe(true);
    expect(words(adding)).toContain('Compare the characters above first.');
    await click(control(adding, 'I compared them'));
    expect(add(root).disabled).toBe(false);
    expect(words(adding)).not.toContain('Compare the characters above first.');
  });

  it('says when nothing of it has to be fetched', async () => {
    const { adding } = await confirming({ missingBytes: 0 });
    expect(words(adding)).toContain('Size27.3 MB, all of it here already');
  });

  it('promises that nothing is asked of the network for a file', async () => {
    const { adding } = await confirming({ hosts: [] });
    expect(words(adding)).toContain('Nothing. It came from a file');
  });

  it('asks for mirrors too, and goes on without them', async () => {
    const allowHosts = vi.fn(async () => ok(true));
    const hosts = ['packs.wire.example', 'mirror.example:8443'];
    const { root, actions } = await draw(
      { 'preview-pack': () => ok(preview({ hosts })) },
      { allowHosts },
    );
    await follow(root);
    allowHosts.mockResolvedValue(ok(false));
    await click(add(root));
    expect(allowHosts).toHaveBeenLastCalledWith(hosts.map((host) => `https://${host}/`));
    expect(actions.asked.map(([name]) => name)).toContain('add-pack');
  });

  it('stays with the reason when adding fails, and can be tried again', async () => {
    let answer: ReturnType<NonNullable<PackAnswers['add-pack']>> = refused('No room left.');
    const { root, adding } = await draw({ 'add-pack': () => answer });
    await follow(root);
    await click(add(root));
    expect(words(adding.querySelector('[role="alert"]'))).toBe('No room left.');
    answer = ok(overview());
    await click(add(root));
    expect(control(root, 'Link to a pack')).toHaveProperty('value', '');
  });

  it('tells as plain news that adding was cancelled, and has the focus again', async () => {
    let answer: (end: Result<never>) => void = () => undefined;
    const { root, adding } = await draw({
      'add-pack': () => new Promise((resolve) => (answer = resolve)),
    });
    await follow(root);
    const heading = adding.querySelector('h3');
    const region = adding.querySelector('[role="status"]');
    await click(add(root));
    expect(document.activeElement).toBe(heading);
    answer({ ok: false, error: 'cancelled', detail: '' });
    await settle();
    expect(words(region)).toBe('Cancelled. Nothing was changed.');
    expect(adding.querySelector('[role="alert"]')).toBeNull();
    expect(document.activeElement).toBe(heading);
    await click(add(root));
    expect(words(region)).toBe('');
  });

  it('shows how far adding is, and cancels it', async () => {
    let running = '';
    const { root, adding, actions } = await draw({
      'add-pack': ({ job }) => {
        running = job;
        return new Promise<never>(() => undefined);
      },
      'pack-jobs': () =>
        ok(
          running === ''
            ? []
            : [{ id: running, kind: 'add', title: '', doneBytes: 1, totalBytes: 4 }],
        ),
    });
    await follow(root);
    await click(add(root));
    await vi.waitUntil(async () => {
      await settle();
      return adding.querySelector('[aria-valuenow="25"]') !== null;
    });
    await click(control(adding, 'Cancel'));
    expect(actions.asked).toContainEqual(['cancel-job', { job: running }]);
  });
});
