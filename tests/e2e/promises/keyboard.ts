import { expect, it } from 'vitest';
import { samplePack, zipOf } from '../../unit/packs/sample-pack';
import type { Bench } from '../bench';
import { FOCUS, type Focus } from '../focus-expressions';
import { type OptionsPage, visitOptions, withFile } from '../options-page';
import { until } from '../until';

/** Firefox begins in the address bar when it was never clicked into a page; more steps than there are controls are a trap. */
const MOST_STEPS = 60;

/** The options page without a mouse. */
export function keyboardPromises(bench: () => Bench): void {
  it('reaches every control in reading order, shows which one has the focus, and goes back', async () => {
    await visitOptions(bench(), async (page) => {
      await page.evaluate(`document.querySelector('h1').focus()`);
      const there = await walk(page, 'Tab', (name) => name === 'Create pack');
      expect(there.map(({ name }) => name)).toEqual([
        'Choose a pack file',
        'Link to a pack',
        'Look at this pack',
        'Compare pages with “Five example reports”',
        'Details',
        'Name of a new pack',
        'Create pack',
      ]);
      for (const { name, isMarked, isInView } of there)
        expect({ name, isMarked, isInView }).toEqual({ name, isMarked: true, isInView: true });
      const back = await walk(page, 'Shift+Tab', (name) => name === 'Choose a pack file');
      expect(back.map(({ name }) => name)).toEqual(
        there
          .map(({ name }) => name)
          .toReversed()
          .slice(1),
      );
    });
  });

  it('adds a pack, switches it, reads its details, removes it and takes that back', async () => {
    await withFile('sample.newspack', await zipOf(samplePack()), (file) =>
      visitOptions(bench(), async (page) => {
        await page.choosePack(file);
        expect(await focusOf(page)).toMatchObject({ name: 'Add “Sample”?' });
        await tabTo(page, 'Cancel');
        await page.pressKey('Enter');
        await focusToBe(page, 'Choose a pack file');

        await page.choosePack(file);
        await tabTo(page, 'Add this pack');
        await page.pressKey('Enter');
        await page.see('“Sample” was added');
        await focusToBe(page, 'Packs');

        const use = 'Compare pages with “Sample”';
        await tabTo(page, use);
        await page.pressKey('Space');
        await page.waitFor(`document.activeElement.ariaChecked === 'false'`);
        await focusToBe(page, use);
        await tabTo(page, 'Details');
        await page.pressKey('Enter');
        await page.see('nobody signed it');

        await tabTo(page, 'Remove “Sample”');
        await page.pressKey('Enter');
        await focusToBe(page, 'Bring back “Sample”');
        await page.pressKey('Enter');
        await focusToBe(page, 'Packs');
        await tabTo(page, 'Remove “Sample”');
        await page.pressKey('Space');
        await focusToBe(page, 'Bring back “Sample”');
      }),
    );
  });

  it('makes a pack, pastes a text into it and withdraws that', async () => {
    await visitOptions(bench(), async (page) => {
      await tabTo(page, 'Name of a new pack');
      await page.type('Name of a new pack', 'By keyboard');
      await page.pressKey('Enter');
      await page.see('By keyboard');
      await focusToBe(page, 'Name of a new pack');

      await tabTo(page, 'Paste a text', 'Shift+Tab');
      await page.pressKey('Enter');
      await page.waitFor(`document.querySelector('textarea')`);
      await tabTo(page, 'Text');
      await page.type('Title', 'A text');
      await page.type('Text', 'Words that were pasted here, enough of them to be a report.');
      await tabTo(page, 'Add text to “By keyboard”');
      await page.pressKey('Enter');
      await page.see('“A text” was added.');
      await focusToBe(page, 'Add text to “By keyboard”');

      await tabTo(page, '1 report in it');
      await page.pressKey('Enter');
      await page.waitFor(`document.querySelector('.own-report')`);
      await tabTo(page, 'Withdraw A text');
      await page.pressKey('Enter');
      await page.see('“A text” was withdrawn.');
      await focusToBe(page, 'Add text files to “By keyboard”');
      await tabTo(page, 'Remove “By keyboard”');
      await page.pressKey('Enter');
      await focusToBe(page, 'Bring back “By keyboard”');
    });
  });
}

function focusOf(page: OptionsPage): Promise<Focus> {
  return page.evaluate(FOCUS);
}

async function focusToBe(page: OptionsPage, name: string): Promise<void> {
  await until(`the focus on “${name}”`, async () => (await focusOf(page)).name === name);
}

async function tabTo(
  page: OptionsPage,
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await walk(page, key, (each) => each === name);
}

/** Presses the key until a control of that name has the focus. Gives what had it on the way, that one last. */
async function walk(
  page: OptionsPage,
  key: 'Tab' | 'Shift+Tab',
  isThere: (name: string) => boolean,
): Promise<readonly Focus[]> {
  const passed: Focus[] = [];
  while (passed.length < MOST_STEPS) {
    await page.pressKey(key);
    const focus = await focusOf(page);
    if (focus.name !== '') passed.push(focus);
    if (isThere(focus.name)) return passed;
  }
  throw new Error(`Never reached: ${passed.map(({ name }) => name).join(' | ')}`);
}
