import { formatBytes, t } from '../lib/i18n';
import { useDelay } from './use-delay';

/** Work shorter than this shows its result and nothing before it. */
const DELAY_MS = 300;

type Props = {
  /** What is going on. */
  readonly label: string;
  readonly doneBytes?: number;
  /** 0: not known yet. */
  readonly totalBytes?: number;
  readonly onCancel?: () => void;
};

/** Work that takes a while: what it is, how far it is, and the way out. */
export function ProgressLine({ label, doneBytes = 0, totalBytes = 0, onCancel }: Props) {
  const isLong = useDelay(DELAY_MS);
  if (!isLong) return null;
  const isMeasured = totalBytes > 0;
  const share = isMeasured ? Math.min(1, doneBytes / totalBytes) : 0;
  const amount = isMeasured
    ? t('progress_bytes', formatBytes(doneBytes), formatBytes(totalBytes))
    : '';
  return (
    <div class="progress">
      <p>
        {label} <span class="count">{amount}</span>
      </p>
      <div
        class={`progress-track ${isMeasured ? '' : 'is-unmeasured'}`}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(isMeasured && { 'aria-valuenow': Math.round(share * 100), 'aria-valuetext': amount })}
      >
        <span style={{ inlineSize: isMeasured ? `${share * 100}%` : '100%' }} />
      </div>
      {onCancel && (
        <button type="button" class="quiet-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
