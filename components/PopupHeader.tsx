import { t } from '../lib/i18n';
import { BrandMark } from './BrandMark';
import type { TabView } from './use-tab-state';

type Props = { readonly tab: TabView; readonly onOpenPacks: () => void };

/** Whose window this is, and what can be done at any time: look after packs, check again. */
export function PopupHeader({ tab, onOpenPacks }: Props) {
  const { state, isChecking, check } = tab;
  return (
    <header class="bar">
      <BrandMark />
      <span class="brand">{t('extension_name')}</span>
      <button type="button" class="quiet-button" onClick={onOpenPacks}>
        {t('open_packs')}
      </button>
      {state.kind === 'checked' && (
        <button
          type="button"
          class={`icon-button ${isChecking ? 'is-busy' : ''}`}
          title={t('check_again')}
          aria-label={t('check_again')}
          aria-disabled={isChecking}
          onClick={() => !isChecking && check(state.scope)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M13.2 8a5.2 5.2 0 1 1-1.6-3.75M13.4 1.8v3.1h-3.1" />
          </svg>
        </button>
      )}
    </header>
  );
}
