import type { PackMessages } from '../../lib/messaging/pack-messages';
import type { Answer, Payload, Result } from '../../lib/messaging/protocol';

/** A message about packs and its answer. */
export type AskAboutPacks = <T extends keyof PackMessages>(
  type: T,
  payload: Payload<'background', T>,
) => Promise<Result<Answer<'background', T>>>;

/** An article read from a file. */
export type ReadArticle = { readonly title: string; readonly text: string };

/** How much room the extension takes, in bytes. */
export type StorageUse = { readonly used: number };

/** All the options page can ask for. Every answer is a value. */
export type OptionsActions = {
  readonly ask: AskAboutPacks;
  /**
   * Asks the reader to let the browser fetch from the hosts of these addresses; `false`: no. Call it in the handler of
   * a click, before anything is awaited: browsers ask at no other time.
   */
  readonly allowHosts: (addresses: readonly string[]) => Promise<Result<boolean>>;
  /** Puts a file where the background finds it. */
  readonly putFile: (file: Blob) => Promise<Result<number>>;
  /** Reads a file that the background left there. */
  readonly takeFile: (inbox: number) => Promise<Result<Blob>>;
  readonly dropFile: (inbox: number) => Promise<Result<null>>;
  /** Reads the article of a text or HTML file. */
  readonly readArticle: (file: File) => Promise<Result<ReadArticle>>;
  /** `undefined` where the browser does not tell. */
  readonly storageUse: () => Promise<StorageUse | undefined>;
};
