import { t } from '../lib/i18n';
import type { Basis, CheckScope } from '../lib/messaging/protocol';
import { basisText } from './basis-text';

type Props = {
  /** Left out where the statement above has said it. */
  readonly basis?: Basis;
  readonly scope: CheckScope;
  readonly onCheck: (scope: CheckScope) => void;
};

/** What the result rests on, and that it was made here. */
export function BasisFooter({ basis, scope, onCheck }: Props) {
  const other = scope === 'page' ? 'selection' : 'page';
  return (
    <footer class="basis">
      {basis && <p>{basisText(basis)}</p>}
      <p>{t('nothing_left')}</p>
      <button type="button" class="quiet-button" onClick={() => onCheck(other)}>
        {t(other === 'selection' ? 'check_selection' : 'check_whole_page')}
      </button>
    </footer>
  );
}
