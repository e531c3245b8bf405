import { ensureProgram, type Program } from './programs';

const MINISIGN: Program = {
  title: 'minisign 0.11 or newer',
  variable: 'MINISIGN_PATH',
  commands: ['minisign'],
  debianPackage: 'minisign',
};

const SIGNIFY: Program = {
  title: "signify, OpenBSD's",
  variable: 'SIGNIFY_PATH',
  // Debian's `signify` is another program.
  commands: ['signify-openbsd', 'signify'],
  debianPackage: 'signify-openbsd',
};

/** Path of minisign; installed like the browsers, or an error that says how. */
export function ensureMinisign(): string {
  return ensureProgram(MINISIGN);
}

/** Path of signify; installed like the browsers, or an error that says how. */
export function ensureSignify(): string {
  return ensureProgram(SIGNIFY);
}
