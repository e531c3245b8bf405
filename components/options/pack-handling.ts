import type { PackOverview } from '../../lib/messaging/pack-messages';
import type { Result } from '../../lib/messaging/protocol';
import type { OptionsActions } from './options-actions';
import type { Jobs } from './use-jobs';

/** What every pack on the page is handled with. */
export type PackHandling = {
  readonly actions: OptionsActions;
  readonly jobs: Jobs;
  /** Milliseconds since the epoch when the packs were listed. */
  readonly now: number;
  /** A pack is another one now: list them again. */
  readonly onChanged: () => Promise<void>;
  readonly onRemove: (pack: PackOverview) => Promise<Result<null>>;
};
