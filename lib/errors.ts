import type { FailureCode } from './messaging/protocol';

/**
 * A failure somebody planned for: it reaches the user as a sentence with the next step.
 * Everything else that is thrown is a mistake of ours and is logged.
 */
export class ExpectedError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Nobody in the page answers: no content script there, or one cut off by an update. */
export class PageUnreachable extends ExpectedError {
  constructor(options?: ErrorOptions) {
    super('page-unreachable', 'The page did not answer. Reload it and check again.', options);
  }
}

/** The page was replaced by another one while it was being read. */
export class PageLeft extends ExpectedError {
  constructor(options?: ErrorOptions) {
    super('page-left', 'The page changed while it was being read. Check it again.', options);
  }
}

/** The browser's database refused to read or write. */
export class StorageFailed extends ExpectedError {
  constructor(nextStep: string, options?: ErrorOptions) {
    super('storage-failed', nextStep, options);
  }
}

/** A message from a sender that may not send it, or in a shape nobody agreed on. */
export class BadMessage extends ExpectedError {
  constructor(what: string, options?: ErrorOptions) {
    super('bad-message', `${what} Reload the page and check again.`, options);
  }
}

/** The user has not (or no longer) allowed the browser to ask a host for a pack. */
export class NotAllowed extends ExpectedError {
  constructor(host: string) {
    super(
      'not-allowed',
      `The browser does not allow Wireprint to ask ${host} for the pack. Look for an update by hand and allow it.`,
    );
  }
}

/** A pack that cannot be used, or a host that did not give it; the sentence says why and what to do. */
export class PackUnusable extends ExpectedError {
  constructor(sentence: string, options?: ErrorOptions) {
    super('pack-unusable', sentence, options);
  }
}

/** The user called it off. */
export class Cancelled extends ExpectedError {
  constructor() {
    super('cancelled', 'Cancelled. Nothing was changed.');
  }
}

/** The words of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
