import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { fieldsOf } from './fields';
import { idField } from './metadata';

/** The id of a withdrawn report as a row of a segment. */
export function encodeWithdrawal(id: string): Uint8Array {
  const to = new ByteWriter();
  to.text(id);
  return to.finish();
}

/** Reads a row of a `withdraw` segment. Throws `PackRefused`. */
export function decodeWithdrawal(bytes: Uint8Array, where: string): string {
  const from = new ByteReader(bytes, where);
  const id = idField(fieldsOf({ id: from.text() }, where), 'id');
  from.end();
  return id;
}
