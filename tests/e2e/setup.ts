import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensureChromium, ensureFirefox } from './browsers';
import { PROJECT } from './extensions';

const run = promisify(execFile);

/** Once per run: both browsers are there, and both production builds are those of the present sources. */
export default async function setup(): Promise<void> {
  ensureChromium();
  ensureFirefox();
  await build('chrome');
  await build('firefox');
}

async function build(browser: string): Promise<void> {
  const wxt = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser];
  // What the builder sees of the test run would make it a development build.
  const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined, MODE: undefined };
  await run(process.execPath, wxt, { cwd: PROJECT, env });
}
