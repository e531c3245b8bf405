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
  return [
    ...root.querySelectorAll<HTMLElement>(
      'button, a[href], summary, select, input:not([hidden]), textarea',
    ),
  ];
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

/** Types into a field, in place of what stood there. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  await act(() => {
    Object.assign(field, { value: text });
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Chooses files in the (hidden) file field with this name. */
export async function choose(root: Element, name: string, files: readonly File[]): Promise<void> {
  const fields = [...root.querySelectorAll<HTMLInputElement>('input[type="file"]')];
  const field = fields.find((each) => nameOf(each).includes(name));
  if (!field) throw new Error(`No file field is called "${name}"`);
  await act(() => {
    Object.defineProperty(field, 'files', { value: files, configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

/** Drops files on an element. */
export async function drop(target: Element, files: readonly File[]): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files } });
  await act(() => void target.dispatchEvent(event));
  await settle();
}

function nameOf(element: Element): string {
  const label = element.id && document.querySelector(`label[for="${element.id}"]`);
  return element.getAttribute('aria-label') ?? words(label || element.closest('label') || element);
}
