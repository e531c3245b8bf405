import { type PackFiles, tooLong } from '../packs/pack-files';
import { HostFailed } from './host-failed';

/** How slow a host may be: one that gives fewer than `leastBytes` in `windowMs` has failed. */
export type Patience = { readonly windowMs: number; readonly leastBytes: number };

/** Some 4 KB/s, as slow as mobile networks get. Counting bytes and not silence ends a host that gives one now and then. */
const PATIENCE: Patience = { windowMs: 30_000, leastBytes: 128 * 1024 };

/**
 * The files of a pack on a host. Nothing is sent that tells readers apart: no cookies, no referrer, no validators, and
 * no `Origin`, provided that the permission for the host was given before. Redirects are errors: the address that was
 * allowed is the one that is asked. Throws `HostFailed`.
 */
export function hostFiles(
  folder: string,
  signal?: AbortSignal,
  patience: Patience = PATIENCE,
): PackFiles {
  return {
    read: async (name, limit, memory) => {
      const wait = new Wait(patience, signal);
      try {
        const response = await request(folder + name, wait.signal);
        if (response.status === 404 || response.status === 410) return undefined;
        if (!response.ok) throw refusedByHost(folder, response.status);
        if (isWebPage(response)) throw webPage(folder);
        return await bytesOf(response, name, limit, wait, memory);
      } catch (thrown) {
        if (signal?.aborted) throw signal.reason;
        throw thrown instanceof TypeError || wait.signal.aborted
          ? unreachable(folder, thrown)
          : thrown;
      } finally {
        wait.end();
      }
    },
  };
}

function request(address: string, signal: AbortSignal): Promise<Response> {
  return fetch(address, {
    signal,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
}

/**
 * Stops at the first byte too many, whatever length the host announced. The browser writes into memory of ours: a copy of
 * each piece, and fresh memory for it, take half the time of fetching from a host nearby.
 */
async function bytesOf(
  response: Response,
  name: string,
  limit: number,
  wait: Wait,
  memory: ArrayBuffer | undefined,
): Promise<Uint8Array> {
  // One byte more shows a file that goes on.
  const isRoom = memory !== undefined && memory.byteLength > limit;
  let held = isRoom ? memory : new ArrayBuffer(limit + 1);
  let length = 0;
  const reader = response.body?.getReader({ mode: 'byob' });
  while (reader !== undefined) {
    const { done, value } = await reader.read(new Uint8Array(held, length, limit + 1 - length));
    held = value?.buffer ?? held;
    if (done) break;
    wait.arrived(value.length);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw tooLong(name);
    }
  }
  return new Uint8Array(held, 0, length);
}

/** Aborts when too little has come for a while, or when the caller gives up. */
class Wait {
  readonly #controller = new AbortController();
  readonly signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #bytes = 0;

  constructor(
    readonly patience: Patience,
    outer?: AbortSignal,
  ) {
    const own = this.#controller.signal;
    this.signal = outer ? AbortSignal.any([own, outer]) : own;
    this.#restart();
  }

  arrived(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes >= this.patience.leastBytes) this.#restart();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#bytes = 0;
    this.#timer = setTimeout(() => this.#controller.abort(), this.patience.windowMs);
  }
}

/** What sign-in walls, captive networks and "not found" pages answer with, under a status of success. */
function isWebPage(response: Response): boolean {
  return /^\s*(text\/html|application\/xhtml)/i.test(response.headers.get('content-type') ?? '');
}

function hostOf(folder: string): string {
  return new URL(folder).host;
}

function refusedByHost(folder: string, status: number): HostFailed {
  return new HostFailed(
    `${hostOf(folder)} did not give the pack (status ${status}). Try again later, or tell its publisher.`,
  );
}

function webPage(folder: string): HostFailed {
  return new HostFailed(
    `${hostOf(folder)} answered with a web page in place of the pack. If this network asks for a sign-in, sign in and try again; else ask the publisher for the right link.`,
  );
}

function unreachable(folder: string, cause: unknown): HostFailed {
  return new HostFailed(
    `${hostOf(folder)} cannot be reached. Check the connection and try again.`,
    { cause },
  );
}
