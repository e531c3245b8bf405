import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../components/options/OptionsApp';
import type { PackJob, PackOverview } from '../../../lib/messaging/pack-messages';
import type { Result } from '../../../lib/messaging/protocol';
import { click, control, mount, open, section, settle, words } from '../mount';
import { NOW, optionsActions, overview, type PackAnswers, refused } from '../pack-samples';
import { ok } from '../samples';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

async function draw(packs: readonly PackOverview[], answers: PackAnswers = {}, changed = {}) {
  const actions = optionsActions(packs, answers, changed);
  const root = await mount(<OptionsApp actions={actions} />);
  return { root, actions, installed: section(root, 'Installed packs') };
}

describe('the list', () => {
  it('says so when there is no pack', async () => {
    const { installed } = await draw([]);
    expect(words(installed)).toContain('No pack is installed. Add one above.');
  });

  it('tells of a pack what it is, how large and where it came from', async () => {
    const { installed } = await draw([overview()]);
    expect(words(installed.querySelector('h3'))).toBe('Example Wire, last 30 days');
    expect(words(installed.querySelector('.facts'))).toBe(
      'Example Wire12,480 reports27.3 MBFingerprints onlyFrom a linkVersion of Jun 14, 2026',
    );
  });

  it('tells key, dates, address and next look in the details', async () => {
    const { installed } = await draw([overview({ nextCheckAt: NOW - 1 })]);
    const details = words(await open(installed, 'Details'));
    expect(details).toContain('Key3f2a 9c41 77de 0b5c e812 4a6d 91f0 c3b7');
    expect(details).toContain('Addresshttps://packs.wire.example/last-30-days/');
    expect(details).toMatch(/UpdatedJun 14, 2026, .*Current until.*Next checkWithin the hour/u);
  });

  it.each([
    ['bundled', 'Came with Wireprint', 'None: it is part of Wireprint'],
    ['file', 'From a file', 'None: nobody signed it'],
  ] as const)(
    'says where a pack came from and who vouches for it: %s',
    async (origin, from, key) => {
      const { installed } = await draw([overview({ origin, keyFingerprint: '' })]);
      expect(words(installed)).toContain(from);
      expect(words(await open(installed, 'Details'))).toContain(key);
    },
  );

  it('says that a pack which is off is not looked for', async () => {
    const { installed } = await draw([overview({ isEnabled: false })]);
    expect(words(await open(installed, 'Details'))).toContain('Next checkWhen it is in use again');
  });

  it('says since when a pack is out of date', async () => {
    const { installed } = await draw([overview({ expiresAt: NOW - 10 * 86_400_000 })]);
    expect(words(installed)).toContain('Out of date since Jun 5, 2026: newer reports are missing.');
  });

  it('keeps the last failed update in sight', async () => {
    const lastError = 'packs.wire.example cannot be reached. Check the connection and try again.';
    const { installed } = await draw([overview({ lastError })]);
    expect(words(installed)).toContain(`The last check for an update failed: ${lastError}`);
  });

  it('draws hundreds of packs a part at a time', async () => {
    const packs = Array.from({ length: 400 }, (_, n) =>
      overview({ key: `${n}`, title: `No ${n}` }),
    );
    const { installed } = await draw(packs);
    expect(words(installed.querySelector('h2'))).toBe('Installed packs 400');
    expect(installed.querySelectorAll('article')).toHaveLength(30);
    await click(control(installed, 'Show 50 more'));
    expect(installed.querySelectorAll('article')).toHaveLength(80);
  });

  it('says why the packs cannot be listed', async () => {
    const { installed } = await draw([], {
      'list-packs': () => ({ ok: false, error: 'storage-failed', detail: 'Restart the browser.' }),
    });
    expect(words(installed.querySelector('[role="alert"]'))).toBe('Restart the browser.');
    expect(words(installed)).not.toContain('No pack is installed');
  });

  it('tells how much room the packs take', async () => {
    expect(words((await draw([])).root)).toContain('48.5 MB of storage used.');
    const storageUse = async () => undefined;
    expect(words((await draw([], {}, { storageUse })).root)).not.toContain('storage used');
  });
});

describe('a pack', () => {
  it('is switched off and on', async () => {
    const { installed } = await draw([overview()]);
    const toggle = control(installed, 'Compare pages with “Example Wire');
    expect(toggle.getAttribute('aria-checked')).toBe('true');
    await click(toggle);
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(words(toggle)).toBe('Off');
  });

  it('is removed, and the way back has the focus', async () => {
    const { root, installed } = await draw([overview()]);
    await click(control(installed, 'Remove “Example Wire'));
    expect(words(installed)).toContain('No pack is installed');
    const undo = control(root, 'Bring back “Example Wire');
    expect(document.activeElement).toBe(undo);
    await click(undo);
    expect(words(installed.querySelector('h3'))).toBe('Example Wire, last 30 days');
    expect(root.textContent).not.toContain('was removed');
    expect(words(document.activeElement)).toBe('Packs');
  });

  it('that cannot be brought back any more says so', async () => {
    const { root } = await draw([overview()], { 'restore-pack': () => ok(null) });
    await click(control(root, 'Remove “'));
    await click(control(root, 'Bring back “'));
    expect(words(root)).toContain('This pack is gone for good. Add it again.');
  });

  it('that comes with the extension can be switched off only', async () => {
    const { installed } = await draw([overview({ origin: 'bundled' })]);
    expect(words(installed)).not.toContain('Remove');
    expect(words(installed)).not.toContain('Update now');
  });
});

/** Lets time go by, with all that happens in it drawn. */
async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

describe('an update', () => {
  const name = 'Update “Example Wire';

  it('asks for the host before anything else', async () => {
    const allowHosts = vi.fn(async () => ok(true));
    const { installed, actions } = await draw([overview()], {}, { allowHosts });
    const before = actions.asked.length;
    control(installed, name).click();
    expect(allowHosts.mock.calls).toEqual([[['https://packs.wire.example/last-30-days/']]]);
    expect(actions.asked.length).toBe(before);
    await settle();
    expect(words(installed)).toContain('There is no newer version.');
  });

  it('says when there was one, and why it failed', async () => {
    let answer: ReturnType<NonNullable<PackAnswers['update-pack']>> = ok(overview());
    const { installed } = await draw([overview()], { 'update-pack': () => answer });
    await click(control(installed, name));
    expect(words(installed)).toContain('Updated.');
    answer = refused('The host answered with a web page.');
    await click(control(installed, name));
    expect(words(installed.querySelector('[role="alert"]'))).toBe(
      'The host answered with a web page.',
    );
  });

  it('that is cancelled says so as plain news, and the focus is where it is begun', async () => {
    let answer: (end: Result<never>) => void = () => undefined;
    const { root, installed } = await draw([overview()], {
      'update-pack': () => new Promise((resolve) => (answer = resolve)),
    });
    const card = installed.querySelector('article') as Element;
    const region = card.querySelector('[role="status"]');
    await click(control(installed, name));
    await vi.waitUntil(async () => {
      await settle();
      return card.querySelector('[role="progressbar"]') !== null;
    });
    const cancel = control(card, 'Cancel');
    cancel.focus();
    await click(cancel);
    expect(document.activeElement).toBe(control(root, name));
    answer({ ok: false, error: 'cancelled', detail: '' });
    await settle();
    expect(words(region)).toBe('Cancelled. Nothing was changed.');
    expect(card.querySelector('[role="alert"]')).toBeNull();
  });

  it('begun by the browser itself is shown and can be cancelled, after a moment', async () => {
    vi.useFakeTimers();
    const job: PackJob = {
      id: 'update wire@RWQ1',
      kind: 'update',
      title: 'Example Wire',
      doneBytes: 5_000_000,
      totalBytes: 20_000_000,
    };
    let jobs = [job];
    const actions = optionsActions([overview()], { 'pack-jobs': () => ok(jobs) });
    const mounting = mount(<OptionsApp actions={actions} />);
    await pass(50);
    const root = await mounting;
    expect(root.querySelector('[role="progressbar"]')).toBeNull();
    await pass(400);
    const bar = root.querySelector('[role="progressbar"]');
    expect(bar?.getAttribute('aria-valuenow')).toBe('25');
    expect(bar?.getAttribute('aria-valuetext')).toBe('5 MB of 20 MB');
    await act(() => control(root, 'Cancel').click());
    expect(actions.asked.at(-1)).toEqual(['cancel-job', { job: job.id }]);
    jobs = [];
    const before = actions.asked.length;
    await pass(400);
    expect(root.querySelector('[role="progressbar"]')).toBeNull();
    expect(actions.asked.slice(before).map(([type]) => type)).toContain('list-packs');
    const quiet = actions.asked.length;
    await pass(2_000);
    expect(actions.asked.length).toBe(quiet);
  });
});
