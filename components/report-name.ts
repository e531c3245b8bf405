import type { Report, ReportRef } from '../lib/engine/report';
import { t } from '../lib/i18n';
import type { IgnoredReport } from '../lib/messaging/protocol';
import { displayText, excerpt, MAX_NAME_LENGTH } from './display-text';
import { hostOf } from './safe-link';

/** How a report is called on screen, ready to be shown. */
export type ReportName = {
  /** The title in quotation marks, the first sentence so, or "untitled report 7f3a". */
  readonly title: string;
  /** Who published it; its host when nobody is named; may be empty. */
  readonly publisher: string;
};

/** Names a report by its title, else by its first sentence where the pack holds it, else by its id. */
export function reportName(ref: ReportRef, report: Report): ReportName {
  const match = report.matches.find((candidate) => candidate.report.id === ref.id);
  const words = ref.title.trim() || match?.opening;
  return {
    title: words ? t('report_quoted', excerpt(words, MAX_NAME_LENGTH)) : untitled(ref.id),
    publisher: excerpt(ref.publisher, MAX_NAME_LENGTH) || hostOf(ref.url),
  };
}

/** Names a report that is left out of the result, of which only id and title are known. */
export function ignoredName(ignored: IgnoredReport): string {
  const title = excerpt(ignored.title, MAX_NAME_LENGTH);
  return title ? t('report_quoted', title) : untitled(ignored.id);
}

/** Title and publisher in one: “Title” (Publisher). */
export function fullName(name: ReportName): string {
  return name.publisher ? t('report_quoted_by', name.title, name.publisher) : name.title;
}

function untitled(id: string): string {
  return t('report_untitled', excerpt(displayText(id), 24));
}
