import type { OptionsActions } from '../../components/options/options-actions';
import type {
  OwnReport,
  PackJob,
  PackMessages,
  PackOverview,
  PackPreview,
} from '../../lib/messaging/pack-messages';
import type { Result } from '../../lib/messaging/protocol';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A moment all samples are dated from. */
export const NOW = Date.UTC(2026, 5, 15, 12);

const FINGERPRINT = '3f2a 9c41 77de 0b5c e812 4a6d 91f0 c3b7';

/** A subscribed pack in good order. */
export function overview(changed: Partial<PackOverview> = {}): PackOverview {
  return {
    key: 'wire@RWQ1',
    title: 'Example Wire, last 30 days',
    description: 'Reports of the last thirty days, updated twice a day.',
    homepage: 'https://wire.example/packs',
    license: 'CC BY 4.0',
    publisher: { name: 'Example Wire', url: 'https://wire.example' },
    origin: 'link',
    address: 'https://packs.wire.example/last-30-days/',
    detail: 'fingerprints',
    reports: 12_480,
    bytes: 27_300_000,
    version: (NOW - DAY_MS) / 1000,
    keyFingerprint: FINGERPRINT,
    expiresAt: NOW + 400 * 365 * DAY_MS,
    installedAt: NOW - 20 * DAY_MS,
    updatedAt: NOW - DAY_MS,
    lastCheckedAt: NOW - HOUR_MS,
    nextCheckAt: NOW + 400 * 365 * DAY_MS,
    lastError: '',
    isEnabled: true,
    ...changed,
  };
}

/** A pack made in this browser. */
export function ownPack(changed: Partial<PackOverview> = {}): PackOverview {
  return overview({
    key: 'own-1',
    title: 'Harbour stories',
    description: '',
    homepage: '',
    license: '',
    publisher: { name: '', url: '' },
    origin: 'own',
    address: '',
    detail: 'text',
    reports: 2,
    bytes: 18_200,
    keyFingerprint: '',
    expiresAt: 0,
    nextCheckAt: 0,
    ...changed,
  });
}

/** What a pack behind a link with its key says of itself. */
export function preview(changed: Partial<PackPreview> = {}): PackPreview {
  const { title, description, homepage, license, publisher, detail, reports } = overview();
  return {
    title,
    description,
    homepage,
    license,
    publisher,
    detail,
    reports,
    languages: ['en', 'pt-BR'],
    bytes: 27_300_000,
    missingBytes: 27_300_000,
    signedAt: NOW - DAY_MS,
    expiresAt: NOW + 400 * 365 * DAY_MS,
    checkHours: 12,
    keyStanding: 'as-in-link',
    keyFingerprint: FINGERPRINT,
    hosts: ['packs.wire.example'],
    ...changed,
  };
}

export const OWN_REPORTS: readonly OwnReport[] = [
  { id: 'r2', title: 'Ferry adds a night crossing', addedAt: NOW - HOUR_MS, words: 312 },
  {
    id: 'r1',
    title: 'Harbour bridge closed after inspection',
    addedAt: NOW - DAY_MS,
    words: 540,
  },
];

const value = <T>(answer: T): Result<T> => ({ ok: true, value: answer });

/** A failure whose sentence the background wrote. */
export const refused = (detail: string): Result<never> => ({
  ok: false,
  error: 'pack-unusable',
  detail,
});

/** How the background answers each message; every one can be replaced. */
export type PackAnswers = {
  readonly [T in keyof PackMessages]?: (
    ...args: Parameters<PackMessages[T]>
  ) => Result<ReturnType<PackMessages[T]>> | Promise<Result<ReturnType<PackMessages[T]>>>;
};

/** What was asked of an options page's actions, and the actions. Packs can be switched, removed and brought back. */
export function optionsActions(
  packs: readonly PackOverview[],
  answers: PackAnswers = {},
  changed: Partial<OptionsActions> = {},
): OptionsActions & { readonly asked: readonly [type: string, payload: object][] } {
  let held = packs;
  const removed = new Map<string, PackOverview>();
  const asked: [string, object][] = [];
  const jobs: PackJob[] = [];
  const usual: Required<PackAnswers> = {
    'list-packs': () => value(held),
    'preview-pack': () => value(preview()),
    'add-pack': () => {
      const added = overview({ key: 'added@RWQ2' });
      held = [...held, added];
      return value(added);
    },
    'update-pack': () => value(null),
    'set-pack-enabled': ({ key, isEnabled }) => {
      held = held.map((pack) => (pack.key === key ? { ...pack, isEnabled } : pack));
      return value(null);
    },
    'remove-pack': ({ key }) => {
      for (const pack of held) if (pack.key === key) removed.set(key, pack);
      held = held.filter((pack) => pack.key !== key);
      return value(null);
    },
    'restore-pack': ({ key }) => {
      const pack = removed.get(key);
      if (pack) held = [...held, pack];
      return value(null);
    },
    'pack-jobs': () => value(jobs),
    'cancel-job': () => value(null),
    'create-own-pack': ({ title }) => {
      const made = ownPack({ key: 'own-new', title, reports: 0, bytes: 0 });
      held = [...held, made];
      return value(made);
    },
    'own-packs': () => value(held.filter(({ origin }) => origin === 'own')),
    'own-reports': () => value(OWN_REPORTS),
    'add-own-report': ({ source }) =>
      value({
        id: 'r3',
        title: source.kind === 'text' ? source.title : 'A page',
        addedAt: NOW,
        words: 9,
      }),
    'withdraw-own-report': () => value(null),
    'export-own-pack': () => value({ inbox: 7, fileName: 'Harbour-stories.newspack' }),
  };
  return {
    asked,
    ask: async (type, payload) => {
      asked.push([type, payload]);
      const answer = (answers[type] ?? usual[type]) as (asked: object) => Result<never>;
      return answer(payload);
    },
    allowHosts: async () => value(true),
    putFile: async () => value(5),
    takeFile: async () => value(new Blob(['a pack'])),
    dropFile: async () => value(null),
    readArticle: async ({ name }) => value({ title: name, text: 'Some text.' }),
    storageUse: async () => ({ used: 48_500_000 }),
    ...changed,
  };
}
