import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers with. */
export type Page = { readonly type: string; readonly body: string | Buffer };

/** A running server on this machine only. */
export type Loopback = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly origin: string;
  close: () => Promise<void>;
};

/** Serves on a free port of 127.0.0.1; a path without an answer gets 404. */
export async function serveLoopback(answer: (path: string) => Page | undefined): Promise<Loopback> {
  const server = createServer((request, response) => {
    const page = answer(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.statusCode = page ? 200 : 404;
    response.setHeader('content-type', page?.type ?? 'text/plain');
    response.end(page?.body ?? 'There is nothing at this address.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
