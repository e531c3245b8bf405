import { findLive, liveRows } from '../../packs/live-rows';
import { decodeMetadata, decodeReport, openReport } from '../../packs/report-codec';
import type { Io } from '../io';
import { naming, openPackAt } from './open-pack';

/** `wireprint pack dump`: a line of JSON per report, with its paragraphs where the pack holds them. Returns the exit code. */
export async function dump(path: string, io: Io): Promise<number> {
  const { files, manifest } = await openPackAt(path, io);
  await naming(path, async () => {
    for await (const { bytes, where } of liveRows(
      files,
      manifest,
      await findLive(files, manifest),
    )) {
      if (manifest.detail === 'fingerprints') {
        await io.print(`${JSON.stringify(decodeMetadata(bytes, where))}\n`);
        continue;
      }
      const { evidence, ...told } = openReport(decodeReport(bytes, 'text', where));
      await io.print(`${JSON.stringify(told)}\n`);
    }
  });
  return 0;
}
