import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Bidi, connectBidi } from './bidi';
import { ensureFirefox } from './browsers';
import { within } from './until';

type Prefs = Readonly<Record<string, string | number | boolean>>;

// Quiet: whatever the browser itself would fetch or show is off, so that every request left has a cause in the test.
const PREFS: Prefs = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'remote.prefs.recommended': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** A running Firefox: its connection, and how to end it and remove its profile. */
export type FirefoxProcess = { readonly bidi: Bidi; close: () => Promise<void> };

/** Starts Firefox headless in a profile of its own. */
export async function startFirefox(prefs: Prefs): Promise<FirefoxProcess> {
  const profile = mkdtempSync(path.join(tmpdir(), 'wireprint-firefox-'));
  const lines = Object.entries({ ...PREFS, ...prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    ensureFirefox(),
    [
      '--profile',
      profile,
      '--no-remote',
      '--new-instance',
      '--headless',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    },
  );
  const ended = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  const stop = async () => {
    await within('Firefox to quit', 8_000, ended).catch(() => firefox.kill('SIGKILL'));
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bidi = await connectBidi(await within('Firefox to start', 60_000, address(firefox)));
    const close = async () => {
      // Firefox may hang up before it has answered.
      await bidi.send('browser.close').catch(() => undefined);
      bidi.disconnect();
      await stop();
    };
    return { bidi, close };
  } catch (error) {
    firefox.kill();
    await stop();
    throw error;
  }
}

function address(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [, url] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed) ?? [];
      if (url) resolve(url);
    };
    firefox.stdout?.on('data', read);
    firefox.stderr?.on('data', read);
    firefox.once('error', reject);
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${printed}`)));
  });
}
