import { t } from '../lib/i18n';
import type { IgnoredReport } from '../lib/messaging/protocol';
import { MessageWith } from './MessageWith';
import { ignoredName } from './report-name';

type Props = {
  readonly ignored: readonly IgnoredReport[];
  readonly onSetIgnored: (report: string, ignored: boolean) => void;
};

/** The reports the reader took out of this page's result, each with the way back. */
export function IgnoredReports({ ignored, onSetIgnored }: Props) {
  if (ignored.length === 0) return null;
  return (
    <ul class="ignored">
      {ignored.map((entry) => (
        <li key={entry.id}>
          <span>
            <MessageWith name="ignored_report">{ignoredName(entry)}</MessageWith>
          </span>
          <button
            type="button"
            class="quiet-button"
            aria-label={t('undo_ignore_named', ignoredName(entry))}
            onClick={() => onSetIgnored(entry.id, false)}
          >
            {t('undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}
