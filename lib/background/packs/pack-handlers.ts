import type { PackMessages } from '../../messaging/pack-messages';
import type { MessageHandlers } from '../../messaging/server';
import { bringBackPack, listPacks, removePack, setPackEnabled } from '../../store/packs';
import type { Store } from '../../store/schema';
import { logFailure } from '../log-failure';
import { renewMenus } from '../menus';
import { ready } from '../ready';
import { addPack, previewPack } from './add-pack';
import { asExpected } from './as-expected';
import { cancelJob, jobsUnderWay } from './jobs';
import { overviewsOf } from './overview';
import {
  addOwnReport,
  createOwnPack,
  exportOwnPack,
  listOwnPacks,
  ownReports,
  withdrawOwnReport,
} from './own-packs';
import { updatePack } from './update-pack';

/** Answers what the options page and the popup ask about packs. */
export const packHandlers: Pick<MessageHandlers<'background'>, keyof PackMessages> = {
  'list-packs': () => told(async (store, now) => overviewsOf(await listPacks(store), now)),
  'preview-pack': ({ source }) => told((store, now) => previewPack(store, source, now)),
  'add-pack': ({ source, keyFingerprint, job }) =>
    told((store, now) => addPack(store, source, keyFingerprint, job, now)),
  'update-pack': ({ key, job }) => told((store, now) => updatePack(store, key, job, now)),
  'set-pack-enabled': ({ key, isEnabled }) =>
    done((store) => setPackEnabled(store, key, isEnabled)),
  'remove-pack': ({ key }) => withMenus(done((store, now) => removePack(store, key, now))),
  'restore-pack': ({ key }) => withMenus(done((store) => bringBackPack(store, key))),
  'pack-jobs': () => jobsUnderWay(),
  'cancel-job': ({ job }) => {
    cancelJob(job);
    return null;
  },
  'create-own-pack': ({ title }) =>
    withMenus(told((store, now) => createOwnPack(store, title, now))),
  'own-packs': () => told(listOwnPacks),
  'own-reports': ({ key }) => told((store) => ownReports(store, key)),
  'add-own-report': ({ key, source }) =>
    told((store, now) => addOwnReport(store, key, source, now)),
  'withdraw-own-report': ({ key, report }) =>
    done((store, now) => withdrawOwnReport(store, key, report, now)),
  'export-own-pack': ({ key, detail }) =>
    told((store, now) => exportOwnPack(store, key, detail, now)),
};

/** A change of which packs there are: the menu names others afterwards. */
async function withMenus<T>(change: Promise<T>): Promise<T> {
  const answer = await change;
  renewMenus(await ready()).catch(logFailure('making the menu entries'));
  return answer;
}

type Work<T> = (store: Store, now: number) => Promise<T>;

/** Refusals of packs and hosts travel to the reader as the sentences they are. */
async function told<T>(work: Work<T>): Promise<T> {
  try {
    return await work(await ready(), Date.now());
  } catch (thrown) {
    throw asExpected(thrown);
  }
}

async function done(work: Work<unknown>): Promise<null> {
  await told(work);
  return null;
}
