import { sha256Hex } from '../sha256-hex';

/** What packs take for an id; newsrooms also use addresses and tags with other characters. */
const FITS = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/;
/** Hexadecimal digits of a made id: 128 bits, so that nobody can choose an address that takes another report's place. */
const DIGITS = 32;

/** The id a report has in packs: the newsroom's own where it fits, else a hash of it, the same on every machine. */
export function packReportId(id: string): string {
  if (FITS.test(id)) return id;
  return `sha256:${sha256Hex(id).slice(0, DIGITS)}`;
}

/** What a report is called in sentences: by its title where packs hold a hash in place of the newsroom's own id. */
export function nameOf({ id, title }: { readonly id: string; readonly title: string }): string {
  if (!/^(?:sha256|file):/.test(id) || title === '') return id;
  return `“${title.length > 60 ? `${title.slice(0, 60)}…` : title}” (${id})`;
}
