import { expect, it } from 'vitest';
import { OptionsApp } from '../../../components/options/OptionsApp';
import { choose, click, control, mount, open, words } from '../mount';
import { optionsActions, overview, ownPack, preview, refused } from '../pack-samples';
import { ok } from '../samples';

const EVIL = '\u202Egnp.exe\u202C<img src=x onerror="alert(1)"><script>alert(2)</script>\u0007$1$2';
const LINKS = ['javascript:alert(3)', 'data:text/html,<script>alert(4)</script>', 'file:///etc'];

const bad = (link: string) => ({
  title: EVIL,
  description: EVIL,
  homepage: link,
  license: link,
  publisher: { name: EVIL, url: link },
});

function expectText(root: Element): void {
  const foreign = [...root.querySelectorAll('img, script, iframe, [onerror], a[href]')];
  expect(foreign.map(({ outerHTML }) => outerHTML)).toEqual([]);
  expect(root.textContent).not.toMatch(/[\u202A-\u202E]|\p{Cc}/u);
  expect(words(root)).toContain('<img src=x onerror="alert(1)">');
}

it.each(LINKS)('what an installed pack says of itself stays text (%s)', async (link) => {
  const packs = [
    overview({ ...bad(link), address: link, lastError: EVIL, keyFingerprint: EVIL }),
    ownPack({ title: EVIL }),
  ];
  const reports = [{ id: EVIL, title: EVIL, addedAt: 0, words: 1 }];
  const actions = optionsActions(packs, {
    'own-reports': () => ok(reports),
    'update-pack': () => refused(EVIL),
  });
  const root = await mount(<OptionsApp actions={actions} />);
  for (const name of ['Details', 'reports in it']) await open(root, name);
  expectText(root);
  await click(control(root, 'Update “'));
  await click(control(root, 'Remove “'));
  expectText(root);
});

it.each(LINKS)('what a pack to be added says of itself stays text (%s)', async (link) => {
  const told = preview({ ...bad(link), languages: [EVIL, 'en'], hosts: [EVIL] });
  const actions = optionsActions([], {
    'preview-pack': () => ok({ ...told, keyFingerprint: EVIL, keyStanding: 'unverified' }),
    'add-pack': () => refused(EVIL),
  });
  const root = await mount(<OptionsApp actions={actions} />);
  await choose(root, 'Choose a pack file', [new File(['x'], EVIL)]);
  expectText(root);
  await click(control(root, 'I compared them'));
  await click(control(root, 'Add this pack'));
  expectText(root);
});

it('web addresses become links that tell nothing of this page', async () => {
  const root = await mount(<OptionsApp actions={optionsActions([overview()])} />);
  await open(root, 'Details');
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')];
  expect(links.map(({ href }) => href)).toEqual([
    'https://wire.example/',
    'https://wire.example/packs',
  ]);
  for (const link of links) expect(link.rel).toBe('noopener noreferrer');
});
