import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { quotedName } from '../pack-name';

type Props = {
  readonly pack: PackOverview;
  readonly onToggle: () => void;
};

/** Whether pages are compared with a pack. */
export function PackSwitch({ pack, onToggle }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="pack-switch"
      aria-checked={pack.isEnabled}
      aria-label={t('pack_use_named', quotedName(pack.title))}
      onClick={onToggle}
    >
      {t(pack.isEnabled ? 'pack_on' : 'pack_off')}
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
