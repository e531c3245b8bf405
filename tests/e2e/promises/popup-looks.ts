import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { violations } from '../axe';
import type { Bench } from '../bench';
import { toggleHighlights, withPopup } from '../checked';
import type { ColorScheme, Popup, Tab } from '../driver';
import { SCREENSHOTS } from '../extensions';

const PAGES = ['copy', 'altered', 'rewrite', 'unrelated', 'links'] as const;
const SCHEMES: readonly ColorScheme[] = ['light', 'dark'];

/** What the popup looks like: accessible in light and dark, legible at every width. Leaves pictures behind. */
export function lookPromises(bench: () => Bench): void {
  describe.each(SCHEMES)('in a %s colour scheme', (scheme) => {
    it.each(PAGES)('shows the outcome for /%s without accessibility violations', async (page) => {
      await bench().browser.setColorScheme(scheme);
      await bench().visit(`/${page}`, (tab) =>
        withPopup(tab, async (popup) => {
          await openEverything(popup);
          expect(await violations(popup)).toEqual([]);
          await keepPictures(`${bench().browser.name.toLowerCase()}-${scheme}-${page}`, tab, popup);
        }),
      );
    });
  });

  it('is as wide as its content, give or take a scrollbar', async () => {
    await bench().visit('/altered', (tab) =>
      withPopup(tab, async (popup) => {
        const margin = await popup.evaluate<number>('innerWidth - document.body.offsetWidth');
        expect(margin).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('fits every width from 320 to 800 pixels without scrolling sideways', async () => {
    await bench().visit('/altered', (tab) =>
      withPopup(tab, async (popup) => {
        await openEverything(popup);
        for (const width of [320, 480, 800]) {
          await popup.resize(width);
          const content = `document.scrollingElement`;
          const tooWide = await popup.evaluate<number>(
            `${content}.scrollWidth - Math.max(${width}, ${content}.clientWidth)`,
          );
          expect(tooWide, `at ${width} px`).toBe(0);
        }
      }),
    );
  });
}

// Closed parts hide their content from axe and from the pictures.
async function openEverything(popup: Popup): Promise<void> {
  await popup.evaluate(
    `document.querySelectorAll('summary').forEach((summary) => summary.click())`,
  );
  await popup.waitFor(`![...document.querySelectorAll('details')].some((part) => !part.open)`);
  await popup.waitFor(`!document.body.innerText.includes('Reading the page…')`);
}

async function keepPictures(name: string, tab: Tab, popup: Popup): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  writeFileSync(`${SCREENSHOTS}${name}-popup-open.png`, await popup.screenshot());
  await popup.evaluate(
    `document.querySelectorAll('summary').forEach((summary) => summary.click())`,
  );
  await popup.waitFor(`![...document.querySelectorAll('details')].some((part) => part.open)`);
  const hasSwitch = await popup.evaluate<boolean>(
    `document.querySelector('[role="switch"]') !== null`,
  );
  if (hasSwitch) await toggleHighlights(tab, popup, true);
  writeFileSync(`${SCREENSHOTS}${name}-popup.png`, await popup.screenshot());
  writeFileSync(`${SCREENSHOTS}${name}-page.png`, await tab.screenshot('page'));
  if (hasSwitch) await toggleHighlights(tab, popup, false);
}
