import { formatNumber, type MessageKey, t } from '../lib/i18n';
import type { ExtractedText } from '../lib/messaging/protocol';
import type { LeftOutReason } from '../lib/page-head/article';
import { LongList } from './LongList';
import { PageText } from './PageText';

type LeftOut = ExtractedText['leftOut'];
type Props = { readonly leftOut: LeftOut };

const REASON_KEYS: Readonly<Record<LeftOutReason, MessageKey>> = {
  furniture: 'left_out_furniture',
  'outside-article': 'left_out_outside_article',
  repeated: 'left_out_repeated',
  hidden: 'left_out_hidden',
};

/** What stood on the page and was not compared, by reason. */
export function LeftOutTexts({ leftOut }: Props) {
  return (
    <>
      <h3>
        {t('left_out_heading')} <span class="count">{formatNumber(leftOut.length)}</span>
      </h3>
      {leftOut.length === 0 && <p class="empty">{t('left_out_none')}</p>}
      {[...byReason(leftOut)].map(([reason, texts]) => (
        <div key={reason} class="left-out">
          <h4>{t(reason)}</h4>
          <LongList items={texts} first={10} keyOf={(entry) => entry.index}>
            {(entry) => <PageText text={entry.text} />}
          </LongList>
        </div>
      ))}
    </>
  );
}

function byReason(leftOut: LeftOut) {
  const groups = new Map<MessageKey, { readonly text: string; readonly index: number }[]>();
  for (const [index, { text, reason }] of leftOut.entries()) {
    const key = isKnownReason(reason) ? REASON_KEYS[reason] : 'left_out_other';
    const group = groups.get(key) ?? [];
    group.push({ text, index });
    groups.set(key, group);
  }
  return groups;
}

function isKnownReason(reason: string): reason is LeftOutReason {
  return Object.hasOwn(REASON_KEYS, reason);
}
