import { type BuiltSegment, segmentsOf } from './build-segments';
import { engineStamp } from './engine-stamp';
import { PackRefused } from './errors';
import {
  MANIFEST_FILE,
  PACK_FORMAT,
  type PackDetail,
  type PackManifest,
  type ReportRecord,
  segmentFile,
} from './format';
import { encodeManifest } from './manifest';
import type { PackFile } from './pack-zip';

/** What the maker of a pack decides; what is left out is empty. */
export type PackPlan = {
  readonly id: string;
  readonly title: string;
  readonly detail: PackDetail;
  /** Seconds since the epoch. */
  readonly seq: number;
  /** ISO 8601; never when left out. */
  readonly expires?: string;
  readonly checkHours?: number;
  readonly description?: string;
  readonly homepage?: string;
  readonly license?: string;
  readonly publisher?: PackManifest['publisher'];
  readonly keys?: PackManifest['keys'];
  readonly mirrors?: readonly string[];
};

/** What a manifest tells of the reports in its pack. */
export type PackContent = Pick<PackManifest, 'languages' | 'counts' | 'segments'>;

/** A pack asks for updates once a day unless its maker says otherwise. */
const CHECK_HOURS = 24;

/** A pack as built: its manifest, not yet signed, and its segments. */
export type BuiltPack = {
  readonly manifest: PackManifest;
  readonly segments: readonly BuiltSegment[];
};

/** Builds a pack of a few reports in memory. The same input gives the same pack, on any machine. Throws `PackRefused`. */
export function buildPack(plan: PackPlan, reports: readonly ReportRecord[]): BuiltPack {
  assertUniqueIds(reports);
  const segments = segmentsOf('base', reports, plan.detail);
  const content = {
    languages: languagesOf(reports),
    counts: { reports: reports.length },
    segments: segments.map(({ ref }) => ref),
  };
  return { manifest: manifestOf(plan, content), segments };
}

/** The manifest of a pack that holds this. */
export function manifestOf(plan: PackPlan, content: PackContent): PackManifest {
  return {
    format: PACK_FORMAT,
    id: plan.id,
    title: plan.title,
    description: plan.description ?? '',
    homepage: plan.homepage ?? '',
    license: plan.license ?? '',
    publisher: plan.publisher ?? { name: '', url: '' },
    languages: content.languages,
    seq: plan.seq,
    created: new Date(plan.seq * 1000).toISOString(),
    expires: plan.expires ?? '',
    checkHours: plan.checkHours ?? CHECK_HOURS,
    detail: plan.detail,
    engine: engineStamp(),
    counts: content.counts,
    segments: content.segments,
    keys: plan.keys ?? { current: '', next: [], revoked: [] },
    mirrors: plan.mirrors ?? [],
  };
}

/** The files of a pack but its signatures, the manifest first: what a reader needs to know before the rest. */
export function filesOf({ manifest, segments }: BuiltPack): PackFile[] {
  return [
    { name: MANIFEST_FILE, bytes: encodeManifest(manifest) },
    ...segments.map(({ ref, bytes }) => ({ name: segmentFile(ref.sha256), bytes })),
  ];
}

function languagesOf(reports: readonly ReportRecord[]): string[] {
  return [...new Set(reports.map(({ language }) => language))].filter(Boolean).sort();
}

function assertUniqueIds(reports: readonly ReportRecord[]): void {
  const seen = new Set<string>();
  for (const { id } of reports) {
    if (seen.has(id)) {
      throw new PackRefused('bad-field', `Two reports have the id ${id}. Give each one its own.`);
    }
    seen.add(id);
  }
}
