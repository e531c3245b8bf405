import type { PackOrigin, PackOverview } from '../../messaging/pack-messages';
import { keyFingerprint, parsePublicKey } from '../../packs/signing/public-key';
import type { InstalledPack } from '../../store/records';
import { nextLook } from './next-look';

/** An installed pack as the options page shows it. */
export function overviewOf(pack: InstalledPack, now: number): PackOverview {
  const { source } = pack;
  return {
    key: pack.packKey,
    title: pack.title,
    description: pack.description,
    homepage: pack.homepage,
    license: pack.license,
    publisher: pack.publisher,
    origin: originOf(pack),
    address: source.kind === 'link' ? source.address : '',
    detail: pack.detail,
    reports: pack.reports,
    bytes: pack.bytes,
    version: pack.version,
    keyFingerprint: fingerprintOf(pack.remembered.key),
    expiresAt: timeOf(pack.expires),
    installedAt: pack.installedAt,
    updatedAt: pack.updatedAt,
    lastCheckedAt: pack.lastCheckedAt,
    nextCheckAt: source.kind === 'link' ? nextLook(pack, now) : 0,
    lastError: pack.lastError,
    isEnabled: pack.isEnabled,
  };
}

/** Packs as the options page shows them, by their titles: what is looked for stands where one looks. */
export function overviewsOf(packs: readonly InstalledPack[], now: number): PackOverview[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return packs
    .map((pack) => overviewOf(pack, now))
    .sort((a, b) => compare(a.title, b.title) || compare(a.key, b.key));
}

function originOf({ source }: InstalledPack): PackOrigin {
  return source.kind;
}

/** What people compare on the phone; empty for no key. */
export function fingerprintOf(publicKey: string): string {
  return publicKey === '' ? '' : keyFingerprint(parsePublicKey(publicKey));
}

/** Milliseconds since the epoch of an ISO 8601 time; 0 for none. */
export function timeOf(iso: string): number {
  return iso === '' ? 0 : Date.parse(iso);
}
