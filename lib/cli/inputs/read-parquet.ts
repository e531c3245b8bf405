import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { InputError } from '../errors';
import { STANDARD_INPUT } from '../read-input';
import { recordDraft } from './record-draft';
import { isBodyName, isKnownName } from './record-names';
import type { SourceFile, SourceRecord } from './source-file';

/** A Parquet file, one group of rows at a time and of it only the columns that are asked for. */
export async function* readParquet({
  path,
  name,
  opened,
}: SourceFile): AsyncGenerator<SourceRecord> {
  await opened.chunks.return(undefined);
  if (path === STANDARD_INPUT || opened.wasPacked) {
    throw new InputError(
      `${name} is Parquet, which is read from its end: save it as a file without gzip and name that.`,
    );
  }
  const file = await asyncBufferFromFile(path);
  const metadata = await orDamaged(name, () => parquetMetadataAsync(file));
  const columns = knownColumns(metadata, name);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const range = { rowStart, rowEnd };
    const rows = await orDamaged(name, () =>
      parquetReadObjects({ file, metadata, columns, compressors, ...range }),
    );
    for (const [at, row] of rows.entries()) {
      yield { line: rowStart + at + 1, draft: () => recordDraft(row) };
    }
    rowStart = rowEnd;
  }
}

function knownColumns(metadata: FileMetaData, name: string): string[] {
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  if (columns.some(isBodyName)) return columns.filter(isKnownName);
  const names = columns.slice(0, 20).join(', ');
  throw new InputError(
    `${name} has no column named text, html or body, but ${names}: rename the one with the text.`,
  );
}

async function orDamaged<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `${name} cannot be read as Parquet (${reason}): export it again, or as lines of JSON.`,
    );
  }
}
