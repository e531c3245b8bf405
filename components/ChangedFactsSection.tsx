import type { Report } from '../lib/engine/report';
import { t } from '../lib/i18n';
import { ChangedFactRow } from './ChangedFactRow';
import { changedFacts } from './changed-facts';
import { LongList } from './LongList';
import type { PopupActions } from './popup-actions';
import { Section } from './Section';

type Props = { readonly report: Report; readonly onReveal: PopupActions['reveal'] };

/** Facts and quotations that differ between page and original. */
export function ChangedFactsSection({ report, onReveal }: Props) {
  const facts = changedFacts(report);
  return (
    <Section heading={t('changes_heading')} count={facts.length}>
      {facts.length === 0 && <p class="empty">{t('changes_none')}</p>}
      <LongList items={facts} first={5} keyOf={(fact) => fact.index}>
        {(fact) => (
          <ChangedFactRow fact={fact} language={report.page.language} onReveal={onReveal} />
        )}
      </LongList>
    </Section>
  );
}
