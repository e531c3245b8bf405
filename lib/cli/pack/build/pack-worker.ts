import { parentPort, workerData } from 'node:worker_threads';
import type { PackDetail } from '../../../packs/format';
import { type PackSource, packGroup } from './pack-group';

/** A thread that packs the groups it is sent, in order. Its sole input beside them is the detail of the pack. */
const detail: PackDetail = workerData.detail;
parentPort?.on('message', (sources: readonly PackSource[]) => {
  parentPort?.postMessage(packGroup(sources, detail));
});
