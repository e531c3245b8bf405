import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { InputError } from './errors';

/** Asks on the terminal without showing what is typed. Throws `InputError` where nobody can be asked. */
export function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new InputError(
      'A passphrase is needed, and there is no terminal to ask for it: use a key without one (--no-passphrase), kept where only you can read it.',
    );
  }
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    terminal.once('SIGINT', () => {
      terminal.close();
      process.stderr.write('\n');
      reject(new InputError('Stopped at the passphrase; nothing was done.'));
    });
    terminal.question('', (answer) => {
      terminal.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
