import type { PackManifest } from '../../packs/format';
import { keyFingerprint, parsePublicKey } from '../../packs/signing/public-key';
import { signersOf } from '../../packs/signing/signers';
import type { Io } from '../io';
import { plainLine } from '../style';
import { naming, openPackAt } from './open-pack';
import { plural, sizeText } from './print';

/** What can be told of a pack without reading its reports. */
export type Inspection = {
  readonly manifest: PackManifest;
  /** Bytes of all segments, as announced. */
  readonly bytes: number;
  /** Of the manifest's own key; empty for an unsigned pack. */
  readonly fingerprint: string;
  /** Keys, of those in the manifest, whose signatures over it were verified. */
  readonly signers: readonly string[];
  readonly isOutOfDate: boolean;
};

/** `wireprint pack inspect`. Returns the exit code. */
export async function inspect(path: string, isJson: boolean, io: Io): Promise<number> {
  const found = await inspectPack(path, io);
  await io.print(isJson ? `${JSON.stringify(found)}\n` : `${linesOf(found).join('\n')}\n`);
  return 0;
}

async function inspectPack(path: string, io: Io): Promise<Inspection> {
  const { files, manifest, bytes: exact } = await openPackAt(path, io);
  const { current, next, revoked } = manifest.keys;
  const keys = [current, ...next, ...revoked].filter((key) => key !== '');
  const signers = await naming(path, () => signersOf(files, { manifest, bytes: exact }, keys));
  return {
    manifest,
    bytes: manifest.segments.reduce((sum, { bytes }) => sum + bytes, 0),
    fingerprint: current === '' ? '' : keyFingerprint(parsePublicKey(current)),
    signers,
    isOutOfDate: manifest.expires !== '' && Date.parse(manifest.expires) < io.now().getTime(),
  };
}

function linesOf({ manifest, bytes, fingerprint, signers, isOutOfDate }: Inspection): string[] {
  const { keys, publisher, segments, counts, engine } = manifest;
  const expires = manifest.expires === '' ? 'never' : manifest.expires;
  const details = {
    text: 'text: what the reports say can be read',
    fingerprints: 'fingerprints: no readable text (hashed words are no secret)',
  };
  const fields: readonly (readonly [string, string])[] = [
    ['Pack', `${manifest.title} (${manifest.id})`],
    ['About', manifest.description],
    ['Publisher', [publisher.name, publisher.url].filter(Boolean).join(', ')],
    ['Homepage', manifest.homepage],
    ['License', manifest.license],
    ['Made', `${manifest.created} (seq ${manifest.seq})`],
    ['Expires', isOutOfDate ? `${expires}: out of date` : expires],
    ['Look for updates', `every ${plural(manifest.checkHours, 'hour')}`],
    ['Detail', details[manifest.detail]],
    ['Reports', `${counts.reports.toLocaleString('en')}, ${sizeText(bytes)}`],
    ['Languages', manifest.languages.join(', ')],
    ['Engine', `${engine.name} ${engine.version}`],
    ['Key', keys.current === '' ? 'none: not signed' : keys.current],
    ['Key fingerprint', fingerprint],
    ['Signature', signatureText(keys.current, signers)],
    ['Other signers', signers.filter((key) => key !== keys.current).join(', ')],
    ['Keys that may follow', keys.next.join(', ')],
    ['Withdrawn keys', keys.revoked.join(', ')],
    ['Mirrors', manifest.mirrors.join(', ')],
  ];
  return [
    ...fields
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${`${name}:`.padEnd(22)}${plainLine(value)}`),
    `Segments (${segments.length}):`,
    ...segments.map(({ sha256, kind, reports, bytes: size, from, to }) => {
      const dates = from === '' ? '' : `  ${from.slice(0, 10)} to ${to.slice(0, 10)}`;
      return `  ${sha256.slice(0, 12)}  ${kind.padEnd(8)} ${plural(reports, kind === 'withdraw' ? 'id' : 'report').padStart(16)} ${sizeText(size).padStart(10)}${dates}`;
    }),
  ];
}

function signatureText(current: string, signers: readonly string[]): string {
  if (current === '') return '';
  return signers.includes(current) ? 'good' : 'MISSING OR WRONG: do not use this pack';
}
