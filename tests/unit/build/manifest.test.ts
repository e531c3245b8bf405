import { expect, test } from 'vitest';
import config from '../../../wxt.config';

const manifestFor = async (browser: string) => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest depends on the browser.');
  return manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
};

test.each(['chrome', 'firefox'])('%s gives no host away at install', async (browser) => {
  const manifest = await manifestFor(browser);
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest.permissions).not.toContain('<all_urls>');
  expect(manifest.permissions?.filter((each) => each.includes('/'))).toEqual([]);
});

test.each(['chrome', 'firefox'])(
  '%s can be asked for pack hosts and no others',
  async (browser) => {
    const { optional_host_permissions: hosts } = await manifestFor(browser);
    expect(hosts).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
  },
);

test.each(['chrome', 'firefox'])(
  '%s runs own code only and reaches packs only',
  async (browser) => {
    const { content_security_policy: policies } = await manifestFor(browser);
    const policy = Object.entries(policies ?? {}).find(([name]) => name === 'extension_pages')?.[1];
    const directives = new Map(
      String(policy)
        .split(';')
        .map((part) => part.trim().split(' '))
        .map(([name = '', ...values]) => [name, values]),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual([
      "'self'",
      'https:',
      'http://localhost:*',
      'http://127.0.0.1:*',
    ]);
  },
);
