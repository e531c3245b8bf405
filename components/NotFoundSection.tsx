import type { Report } from '../lib/engine/report';
import { t, tCount } from '../lib/i18n';
import { LongList } from './LongList';
import type { PopupActions } from './popup-actions';
import { Section } from './Section';
import { SentenceRow } from './SentenceRow';

type Props = {
  readonly report: Report;
  /** How many reports the page was checked against. */
  readonly originals: number;
  readonly onReveal: PopupActions['reveal'];
};

/** The page's sentences that none of the originals at hand has. */
export function NotFoundSection({ report, originals, onReveal }: Props) {
  const sentences = report.sentences.filter((sentence) => sentence.status === 'not-found');
  return (
    <Section heading={t('not_found_heading')} count={sentences.length}>
      <p class="empty">
        {sentences.length === 0 ? t('not_found_none') : tCount('not_found_text', originals)}
      </p>
      <LongList items={sentences} first={5} keyOf={(sentence) => sentence.index}>
        {(sentence) => (
          <SentenceRow
            sentence={sentence}
            language={report.page.language}
            hasStatus={false}
            onReveal={onReveal}
          />
        )}
      </LongList>
    </Section>
  );
}
