import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PackFile } from '../../lib/packs/pack-zip';

/** A request as it arrived: header names in lower case. */
export type Recorded = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A static host of one pack on this machine, which notes what it is asked for. */
export type PackHost = {
  /** The pack's folder: `http://127.0.0.1:port/pack/`. */
  readonly folder: string;
  readonly requests: readonly Recorded[];
  /** Puts files there in place of all that were there before. */
  publish: (files: readonly PackFile[]) => void;
  /** Answers for one file in another way than with its bytes. */
  answer: (name: string, answer: Answer) => void;
  forgetRequests: () => void;
  close: () => Promise<void>;
};

/** Serves on a free port of 127.0.0.1, without a name of any type but bytes, as plain file servers do. */
export async function startPackHost(files: readonly PackFile[] = []): Promise<PackHost> {
  let answers = new Map<string, Answer>();
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    requests.push({ method: request.method ?? '', path, headers: Object.fromEntries(headers) });
    const answer = answers.get(path.replace(/^\/pack\//, ''));
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Nothing here</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const publish: PackHost['publish'] = (published) => {
    answers = new Map(published.map(({ name, bytes }) => [name, answerOf(bytes)]));
  };
  publish(files);
  return {
    folder: `http://127.0.0.1:${port}/pack/`,
    requests,
    publish,
    answer: (name, answer) => void answers.set(name, answer),
    forgetRequests: () => void requests.splice(0),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerOf(bytes: Uint8Array): Answer {
  return (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
}
