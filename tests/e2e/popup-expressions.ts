/** JavaScript for the popup's document, for drivers of any browser. */

/** Tells the popup's content its width: browsers size a popup after its content, whatever a window manager says. */
export function popupWidth(widthPx: number): string {
  return `(() => {
    for (const element of [document.documentElement, document.body]) {
      for (const property of ['width', 'min-width', 'max-width']) {
        element.style.setProperty(property, '${widthPx}px', 'important');
      }
    }
  })()`;
}

/** Clicks the control whose accessible name holds `name`; false when there is none. */
export function clickByName(name: string): string {
  return `(() => {
    const nameOf = (control) => (control.getAttribute('aria-label') ?? control.textContent).replace(/\\s+/g, ' ');
    const controls = [...document.querySelectorAll('button, [role="switch"], summary')];
    const control = controls.find((each) => nameOf(each).includes(${JSON.stringify(name)}));
    control?.click();
    return control !== undefined;
  })()`;
}

/** What the extension remembers of the tab the popup belongs to (a `TabState`), or null. */
export const TAB_STATE = `(async () => {
  const { tabs, storage } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  const key = 'tab:' + tab.id;
  return (await storage.session.get(key))[key] ?? null;
})()`;

/** The text on the toolbar icon of the popup's tab. */
export const BADGE_TEXT = `(async () => {
  const { tabs, action } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return action.getBadgeText({ tabId: tab.id });
})()`;

/** The content's size in CSS pixels, scrolled parts included. */
export const CONTENT_SIZE =
  '({ width: document.scrollingElement.scrollWidth, height: document.scrollingElement.scrollHeight })';

/** What `CONTENT_SIZE` gives. */
export type Size = { readonly width: number; readonly height: number };

/** Whether nothing moves any more: pictures taken in the middle of a transition differ from run to run. */
export const IS_STILL = 'document.getAnimations().every((each) => each.playState !== "running")';
