/** JavaScript for the options page. */

/** Types into the field whose label or name holds `name`, in place of what stood there. */
export function typeInto(name: string, text: string): string {
  return `(() => {
    const nameOf = (field) => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '';
    const field = [...document.querySelectorAll('input:not([type="file"]), textarea')]
      .find((each) => nameOf(each).includes(${JSON.stringify(name)}));
    if (!field) return false;
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  })()`;
}

/** Chooses an option of the list whose label holds `name`. */
export function select(name: string, value: string): string {
  return `(() => {
    const list = [...document.querySelectorAll('select')]
      .find((each) => each.labels?.[0]?.textContent.includes(${JSON.stringify(name)}));
    if (!list) return false;
    list.value = ${JSON.stringify(value)};
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  })()`;
}

/** Whether these words stand on the page. */
export function says(words: string): string {
  return `document.body.innerText.includes(${JSON.stringify(words)})`;
}
