import type { PopupActions } from '../../components/popup-actions';
import type {
  Change,
  Match,
  Report,
  ReportRef,
  SentenceReport,
  SentenceStatus,
} from '../../lib/engine/report';
import type { Result, TabState } from '../../lib/messaging/protocol';
import { overview } from './pack-samples';

type Checked = Extract<TabState, { kind: 'checked' }>;

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function reference(changed: Partial<ReportRef> = {}): ReportRef {
  return {
    id: 'r1',
    title: 'Harbour bridge closed after inspection',
    url: 'https://www.example.org/harbour-bridge',
    publisher: 'Example Wire',
    published: '2026-01-12T09:00:00Z',
    pack: 'sample',
    ...changed,
  };
}

export function match(changed: Partial<Match> = {}): Match {
  return {
    report: reference(),
    relation: 'edited',
    credited: false,
    opening: '',
    credit: '',
    coverage: 0.63,
    containment: 0.41,
    longestRun: 26,
    copied: { share: 0.37, passages: 12, edits: 7 },
    omitted: [],
    omittedText: [],
    self: false,
    ...changed,
  };
}

/** The sentence with this index; each is 40 units long with 2 between. */
export function sentence(
  index: number,
  status: SentenceStatus,
  changed: Partial<SentenceReport> = {},
): SentenceReport {
  const text = `Sentence ${index} says that ninety-seven boats left.`;
  return {
    index,
    paragraph: index,
    start: index * 60,
    end: index * 60 + text.length,
    text,
    status,
    notFoundScore: status === 'not-found' ? 0.9 : 0.1,
    support: [],
    changes: [],
    quotes: [],
    numbers: [],
    ...changed,
  };
}

export function change(changed: Partial<Change> = {}): Change {
  return {
    kind: 'number',
    page: 'ninety-seven',
    original: 'seventy-nine',
    start: 0,
    end: 12,
    report: 'r1',
    sentence: 3,
    ...changed,
  };
}

export const ONE_OF_EACH: readonly SentenceReport[] = [
  sentence(0, 'verbatim'),
  sentence(1, 'edited'),
  sentence(2, 'paraphrased'),
  sentence(3, 'altered', { changes: [change({ start: 3 * 60 + 21, end: 3 * 60 + 33 })] }),
  sentence(4, 'partly-new'),
  sentence(5, 'not-found'),
];

export function report(changed: Partial<Report> = {}): Report {
  const matches = changed.matches ?? [match()];
  return {
    format: 'wireprint.report/1',
    page: {
      url: 'https://news.example/page',
      title: 'A page',
      language: 'en',
      words: 400,
      paragraphs: 34,
      textHash: 'sha256:00',
    },
    packs: [{ id: 'sample', title: 'Sample', version: 1, reports: 5, outOfDateSince: '' }],
    relation: matches.find((candidate) => !candidate.self)?.relation ?? 'none',
    matches,
    sentences: ONE_OF_EACH,
    ...changed,
  };
}

export function checked(changed: Partial<Checked> = {}): Checked {
  const packs = [
    { id: 'sample', title: 'Sample', version: 1, reports: 3, outOfDateSince: '' },
    { id: 'other', title: 'Other', version: 4, reports: 2, outOfDateSince: '' },
  ];
  return {
    kind: 'checked',
    report: report(),
    basis: { paragraphs: 34, packs, reports: 5, newestAgeMs: 2.4 * 3_600_000 },
    scope: 'page',
    checkedAt: 0,
    ignored: [],
    ...changed,
  };
}

export const NO_MATCH = checked({ report: report({ matches: [], relation: 'none' }) });

/** Actions on a tab whose check ends in `state`; each can be replaced. */
export function actions(state: TabState, changed: Partial<PopupActions> = {}): PopupActions {
  return {
    remembered: async () => ok({ kind: 'not-checked' }),
    check: async () => ok(state),
    setIgnored: async () => ok(state),
    reveal: async () => ok(true),
    mark: async (marks) => ok(marks.length),
    readText: async () =>
      ok({
        url: 'https://news.example/a-page',
        language: 'en',
        title: 'A page',
        byline: 'By A Writer',
        publisher: 'News Example',
        published: '2026-01-12',
        paragraphs: ['First paragraph.', 'Second paragraph.'],
        leftOut: [
          { text: 'Share this', reason: 'furniture' },
          { text: 'Second paragraph.', reason: 'repeated' },
        ],
      }),
    isMarking: async () => false,
    setMarking: async () => undefined,
    ownPacks: async () => ok([]),
    createOwnPack: async (title) => ok(overview({ origin: 'own', key: 'own-1', title })),
    addArticle: async () => ok({ id: 'r1', title: 'A page', addedAt: 0, words: 400 }),
    openPacks: () => undefined,
    onChange: () => () => undefined,
    ...changed,
  };
}
