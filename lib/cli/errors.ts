/** The command line itself cannot be understood. The message is one sentence; the exit code is 2. */
export class UsageError extends Error {}

/** One input cannot be used, others can. The message is a sentence that names it; the exit code is 1 at the end. */
export class InputError extends Error {}
