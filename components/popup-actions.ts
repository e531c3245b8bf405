import type { OwnReport, PackOverview } from '../lib/messaging/pack-messages';
import type {
  CheckScope,
  ExtractedText,
  Mark,
  Result,
  Stretch,
  TabState,
} from '../lib/messaging/protocol';

/** All the popup can ask for, about the one tab it reports on. Every answer is a value. */
export type PopupActions = {
  /** What is remembered of the tab, without reading the page. */
  readonly remembered: () => Promise<Result<TabState>>;
  /** Read the page (or the selection on it) afresh and match it. */
  readonly check: (scope: CheckScope) => Promise<Result<TabState>>;
  /** Leave a report out of this page's result, or count it again. */
  readonly setIgnored: (report: string, ignored: boolean) => Promise<Result<TabState>>;
  /** Scroll the page to a stretch of its text; `false`: the page no longer holds it. */
  readonly reveal: (stretch: Stretch) => Promise<Result<boolean>>;
  /** Paint these marks on the page and no others; answers with how many were found. */
  readonly mark: (marks: readonly Mark[]) => Promise<Result<number>>;
  /** What was read from the page and what was left out. */
  readonly readText: () => Promise<Result<ExtractedText>>;
  /** Whether highlights are on for this tab, also after the popup was closed and opened. */
  readonly isMarking: () => Promise<boolean>;
  readonly setMarking: (isOn: boolean) => Promise<void>;
  /** The reader's own packs. */
  readonly ownPacks: () => Promise<Result<readonly PackOverview[]>>;
  readonly createOwnPack: (title: string) => Promise<Result<PackOverview>>;
  /** Puts the page's article into an own pack. */
  readonly addArticle: (pack: string) => Promise<Result<OwnReport>>;
  /** Opens the page on which packs are looked after. */
  readonly openPacks: () => void;
  /** Calls back when what is remembered of the tab changes; returns how to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
};
