import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json';
import { unmountAll } from './mount';

const texts = new Map(Object.entries(messages).map(([key, entry]) => [key, entry.message]));

/** What the browser does with a message: `$1` to `$9` in one pass, nothing for a key it lacks. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  return (texts.get(key) ?? '').replace(/\$([1-9])/gu, (_, n) => values[Number(n) - 1] ?? '');
}

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage });
});

afterEach(unmountAll);
