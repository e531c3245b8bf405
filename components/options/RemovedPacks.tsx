import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { MessageWith } from '../MessageWith';
import { quotedName } from '../pack-name';

type Props = {
  readonly removed: readonly PackOverview[];
  readonly onRestore: (pack: PackOverview) => void;
};

/** The packs removed since the page was opened, each with the way back. The newest one gets the focus. */
export function RemovedPacks({ removed, onRestore }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(0);
  useEffect(() => {
    if (removed.length > before.current)
      list.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
    before.current = removed.length;
  }, [removed.length]);

  if (removed.length === 0) return null;
  return (
    <ul class="ignored" ref={list}>
      {removed.map((pack) => (
        <li key={pack.key}>
          <span>
            <MessageWith name="removed_named">{quotedName(pack.title)}</MessageWith>
          </span>
          <button
            type="button"
            class="quiet-button"
            aria-label={t('restore_named', quotedName(pack.title))}
            onClick={() => onRestore(pack)}
          >
            {t('undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}
