import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PackRefused } from '../../../lib/packs/errors';
import { HostFailed } from '../../../lib/subscriptions/host-failed';
import { hostFiles } from '../../../lib/subscriptions/host-files';
import { type PackHost, startPackHost } from '../../hosts/pack-host';

const FILE = 'manifest.json';
const BYTES = new TextEncoder().encode('{"title":"März"}');

let host: PackHost;
beforeEach(async () => {
  host = await startPackHost([{ name: FILE, bytes: BYTES }]);
});
afterEach(() => host.close());

const read = (limit = 1_000, signal?: AbortSignal, patience?: Parameters<typeof hostFiles>[2]) =>
  hostFiles(host.folder, signal, patience).read(FILE, limit);

test('a file is its bytes, and a file that is not there is none', async () => {
  expect(new Uint8Array((await read()) ?? [])).toEqual(BYTES);
  expect(await hostFiles(host.folder).read('segments/00', 10)).toBeUndefined();
  host.answer(FILE, (_, response) => response.writeHead(410).end());
  expect(await read()).toBeUndefined();
});

test('nothing is sent that tells readers apart', async () => {
  host.answer(FILE, (_, response) =>
    response
      .writeHead(200, { 'set-cookie': 'reader=7', etag: '"7"', 'last-modified': 'now' })
      .end(BYTES),
  );
  await read();
  await read();
  for (const { method, headers } of host.requests) {
    expect(method).toBe('GET');
    for (const name of ['origin', 'referer', 'cookie', 'if-none-match', 'if-modified-since'])
      expect(headers).not.toHaveProperty(name);
  }
  expect(host.requests).toHaveLength(2);
});

describe('stops at the first byte too many', () => {
  test('of a file that is longer than it may be', async () => {
    expect(await read(BYTES.length)).toHaveLength(BYTES.length);
    await expect(read(BYTES.length - 1)).rejects.toThrow(PackRefused);
  });

  test('of a file without end (endless data)', async () => {
    let sent = 0;
    const gone = new Promise<void>((resolve) => {
      host.answer(FILE, (_, response) => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write(new Uint8Array(65_536))) sent += 65_536;
        };
        response.on('drain', more).on('close', () => resolve());
        more();
      });
    });
    await expect(read(100_000)).rejects.toThrow(/longer than it may be/);
    await gone;
    expect(sent).toBeLessThan(50_000_000);
  });

  test('of a small file that unpacks to a large one', async () => {
    const { gzipSync } = await import('fflate');
    const bomb = gzipSync(new Uint8Array(20_000_000));
    host.answer(FILE, (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    await expect(read(100_000)).rejects.toThrow(PackRefused);
  });
});

describe('a host that fails says so, and what to do', () => {
  const failing = async (reason: RegExp, patience?: Parameters<typeof hostFiles>[2]) => {
    const reading = read(1_000_000, undefined, patience);
    await expect(reading).rejects.toThrow(HostFailed);
    await expect(reading).rejects.toThrow(reason);
    await expect(reading).rejects.toThrow(/(Try|try|Check|Ask|ask|tell)/);
  };

  test.each([500, 503, 403, 401, 429])('by the status %i', async (status) => {
    host.answer(FILE, (_, response) => response.writeHead(status).end('no'));
    await failing(new RegExp(`status ${status}`));
  });

  test.each(['text/html', 'TEXT/HTML; charset=utf-8', 'application/xhtml+xml'])(
    'by a web page of type %s in place of the pack',
    async (type) => {
      host.answer(FILE, (_, response) =>
        response.writeHead(200, { 'content-type': type }).end('<form>Sign in</form>'),
      );
      await failing(/web page in place of the pack/);
    },
  );

  test.each([301, 302, 303, 307, 308])('by a redirect with status %i', async (status) => {
    host.answer(FILE, (_, response) =>
      response.writeHead(status, { location: `${host.folder}elsewhere` }).end(),
    );
    await failing(/cannot be reached/);
    expect(host.requests.map(({ path }) => path)).toEqual(['/pack/manifest.json']);
  });

  test('by hanging up in the middle', async () => {
    host.answer(FILE, (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{');
      setTimeout(() => response.destroy(), 20);
    });
    await failing(/cannot be reached/);
  });

  test('by not being there', async () => {
    await host.close();
    await failing(/cannot be reached/);
  });

  test('by saying nothing', async () => {
    host.answer(FILE, () => undefined);
    await failing(/cannot be reached/, { windowMs: 50, leastBytes: 10 });
  });

  test('by giving a byte now and then for ever', async () => {
    host.answer(FILE, (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    });
    await failing(/cannot be reached/, { windowMs: 100, leastBytes: 1_000 });
  });
});

test('a host that is slow but steady is waited for', async () => {
  host.answer(FILE, (_, response) => {
    response.writeHead(200);
    let left = 10;
    const drip = setInterval(() => {
      response.write('x'.repeat(100));
      if (--left === 0) response.end();
      if (left === 0) clearInterval(drip);
    }, 40);
  });
  expect(await read(1_000, undefined, { windowMs: 200, leastBytes: 100 })).toHaveLength(1_000);
});

test('whoever gives up gets their own reason back', async () => {
  host.answer(FILE, () => undefined);
  const controller = new AbortController();
  const reading = read(1_000, controller.signal);
  const reason = new DOMException('Cancelled.', 'AbortError');
  controller.abort(reason);
  await expect(reading).rejects.toBe(reason);
});
