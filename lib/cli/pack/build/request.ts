import type { PackPlan } from '../../../packs/build';
import type { PackDetail, PackManifest } from '../../../packs/format';
import { UsageError } from '../../errors';
import type { InputFormat } from '../../inputs/formats';
import type { EmbargoPolicy } from './intake';

/** What `pack build` was asked to do. */
export type BuildRequest = {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly title?: string;
  readonly id?: string;
  readonly detail?: PackDetail;
  readonly key?: string;
  /** A span ("90d") or a moment (ISO 8601). */
  readonly expires?: string;
  readonly checkHours?: number;
  readonly description?: string;
  readonly homepage?: string;
  readonly license?: string;
  readonly publisher?: string;
  readonly publisherUrl?: string;
  readonly mirrors: readonly string[];
  /** The pack to add to. */
  readonly append?: string;
  readonly withdrawn: readonly string[];
  /** ISO 8601; the clock when left out. */
  readonly time?: string;
  readonly embargoed: EmbargoPolicy;
  readonly format?: InputFormat;
  readonly workers?: number;
  readonly isFresh: boolean;
  readonly isStrict: boolean;
};

/**
 * What the manifest will say, from the options and, where they are silent, the pack that is added to.
 * Throws `UsageError`.
 * @param now milliseconds since the epoch.
 */
export function planOf(request: BuildRequest, now: number, old?: PackManifest): PackPlan {
  const seq = seqOf(now, request.time !== undefined, old);
  const title = request.title ?? old?.title;
  if (title === undefined) throw new UsageError('name the pack with --title');
  if (old && seq <= old.seq) {
    throw new UsageError(
      `the pack that is added to was made at ${old.created}, and this build is not later: set the clock, or give a later --time`,
    );
  }
  if (old && request.id !== undefined && request.id !== old.id) {
    throw new UsageError(
      `the pack that is added to has the id ${old.id}, which stays: leave --id out`,
    );
  }
  if (old && request.detail !== undefined && request.detail !== old.detail) {
    throw new UsageError(
      `the pack that is added to has --detail ${old.detail}, which cannot be changed: build a new pack`,
    );
  }
  return {
    id: old?.id ?? request.id ?? idOfTitle(title),
    title,
    detail: old?.detail ?? request.detail ?? 'fingerprints',
    seq,
    expires: expiryOf(request.expires, seq * 1000, old),
    checkHours: request.checkHours ?? old?.checkHours,
    description: request.description ?? old?.description,
    homepage: request.homepage ?? old?.homepage,
    license: request.license ?? old?.license,
    publisher: {
      name: request.publisher ?? old?.publisher.name ?? '',
      url: request.publisherUrl ?? old?.publisher.url ?? '',
    },
    mirrors: request.mirrors.length > 0 ? request.mirrors : old?.mirrors,
  };
}

/** Builds that follow one another within a second still have to rise; farther ahead, one of the two clocks is wrong. */
const MAX_AHEAD_S = 60;

function seqOf(now: number, isGiven: boolean, old?: PackManifest): number {
  const seq = Math.floor(now / 1000);
  if (old === undefined || isGiven || old.seq - seq > MAX_AHEAD_S) return seq;
  return Math.max(seq, old.seq + 1);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A span counts from the build; a pack that is added to lasts as long again as it did. */
function expiryOf(expires: string | undefined, now: number, old?: PackManifest): string {
  if (expires === undefined) {
    if (old === undefined || old.expires === '') return '';
    return new Date(now + Date.parse(old.expires) - Date.parse(old.created)).toISOString();
  }
  const days = /^(\d{1,5})d$/.exec(expires)?.[1];
  if (days !== undefined) return new Date(now + Number(days) * DAY_MS).toISOString();
  return new Date(momentOf('--expires', expires)).toISOString();
}

/** Milliseconds since the epoch. Throws `UsageError`. */
export function momentOf(option: string, text: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(moment)) return moment;
  throw new UsageError(
    `${option} must be a moment such as 2026-11-20T08:00:00Z${option === '--expires' ? ', or days such as 90d' : ''}`,
  );
}

/** "Wire, 2026" → "wire-2026". Throws `UsageError` when nothing is left. */
export function idOfTitle(title: string): string {
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  if (id === '') throw new UsageError('the title gives no id: name one with --id');
  return id;
}
