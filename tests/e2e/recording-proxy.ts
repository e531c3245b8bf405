import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that notes what is asked for and lets through what is on this machine, nothing else. */
export type RecordingProxy = {
  /** `http://host:port`, for a browser's settings. */
  readonly address: string;
  /** Everything asked for so far: addresses, or `host:port` of an encrypted connection. */
  readonly requests: readonly string[];
  close: () => Promise<void>;
};

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((incoming, response) => {
    requests.push(incoming.url ?? '');
    forward(incoming, response);
  });
  server.on('connect', (incoming, socket) => {
    requests.push(incoming.url ?? '');
    socket.end('HTTP/1.1 502 Not on this machine\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}`, requests, close };
}

function forward(incoming: IncomingMessage, response: ServerResponse): void {
  const url = URL.parse(incoming.url ?? '');
  if (url?.hostname !== '127.0.0.1') {
    response.writeHead(502).end();
    return;
  }
  const { method, headers } = incoming;
  const onward = request(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  incoming.pipe(onward);
}
