import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

const mounted = new Set<Element>();

/** Draws into a fresh part of the document, effects and settled promises included. */
export async function mount(content: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.append(root);
  mounted.add(root);
  document.documentElement.lang = 'en';
  document.title = 'Wireprint';
  await act(() => render(content, root));
  await settle();
  return root;
}

/** Lets answers arrive and be drawn. */
export async function settle(): Promise<void> {
  // One turn of the task queue is after every promise that is already settled.
  await act(() => new Promise((resolve) => setImmediate(resolve)));
}

/** Takes everything off the document again. */
export function unmountAll(): void {
  for (const root of mounted) {
    render(null, root);
    root.remove();
  }
  mounted.clear();
}

/** Clicks and waits for what follows. */
export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click());
  await settle();
}

/** Opens a `details` by its summary's words and waits for what is drawn in it. */
export async function open(root: HTMLElement, words: string): Promise<HTMLElement> {
  const details = [...root.querySelectorAll('details')].find((element) =>
    element.querySelector('summary')?.textContent.includes(words),
  );
  if (!details) throw new Error(`Nothing to open is called "${words}"`);
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await settle();
  return details;
}

/** The control whose accessible name (label or words) contains `name`. */
export function control(root: Element, name: string): HTMLElement {
  const found = controls(root).find((element) => nameOf(element).includes(name));
  if (!found) {
    const names = controls(root).map(nameOf).join(' | ');
    throw new Error(`No control is called "${name}"; there are: ${names}`);
  }
  return found;
}

/** Everything that takes the keyboard's focus, in tab order. */
export function controls(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('button, a[href], summary, select')];
}

/** The part of the document under a heading. */
export function section(root: Element, heading: string): HTMLElement {
  const found = [...root.querySelectorAll('h2')].find((h2) => h2.textContent.startsWith(heading));
  const part = found?.closest<HTMLElement>('section, details');
  if (!part) throw new Error(`No section is called "${heading}"`);
  return part;
}

/** The words of an element, white space folded. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? words(element);
}
