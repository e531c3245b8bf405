import { useEffect, useState } from 'preact/hooks';
import { formatBytes, t } from '../../lib/i18n';
import type { OptionsActions, StorageUse } from './options-actions';

type Props = {
  readonly actions: OptionsActions;
  /** Changes when the packs do: what they take is asked for again. */
  readonly packs: unknown;
};

/** How much room the packs take, and that they stay here. */
export function StorageFooter({ actions, packs }: Props) {
  const [use, setUse] = useState<StorageUse | undefined>();
  // Other packs take other room.
  useEffect(() => {
    let isOpen = true;
    void actions.storageUse().then((answer) => isOpen && setUse(answer));
    return () => {
      isOpen = false;
    };
  }, [actions, packs]);
  return (
    <footer class="basis">
      {use && <p>{t('storage_used', formatBytes(use.used))}</p>}
      <p>{t('packs_stay_here')}</p>
    </footer>
  );
}
