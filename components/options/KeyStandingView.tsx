import { type MessageKey, t } from '../../lib/i18n';
import type { KeyStanding, PackPreview } from '../../lib/messaging/pack-messages';
import { KeyWords } from './KeyWords';

type Props = {
  readonly preview: PackPreview;
  readonly isCompared: boolean;
  readonly onCompare: (isCompared: boolean) => void;
};

const STANDING_TEXTS: Readonly<Record<KeyStanding, readonly [MessageKey, MessageKey]>> = {
  'as-in-link': ['standing_link_title', 'standing_link_text'],
  'already-trusted': ['standing_trusted_title', 'standing_trusted_text'],
  unverified: ['standing_unverified_title', 'standing_unverified_text'],
  unsigned: ['standing_unsigned_title', 'standing_unsigned_text'],
};

/** Who signed a pack and how far that is known; an unknown key has to be compared first. */
export function KeyStandingView({ preview, isCompared, onCompare }: Props) {
  const { keyStanding, keyFingerprint } = preview;
  const [title, text] = STANDING_TEXTS[keyStanding];
  const isDoubtful = keyStanding === 'unverified' || keyStanding === 'unsigned';
  return (
    <div class={`standing ${isDoubtful ? 'is-doubtful' : ''}`}>
      <h4>{t(title)}</h4>
      <p>{t(text)}</p>
      {keyFingerprint && <KeyWords fingerprint={keyFingerprint} />}
      {keyStanding === 'unverified' && (
        <label class="check">
          <input
            type="checkbox"
            checked={isCompared}
            onChange={({ currentTarget }) => onCompare(currentTarget.checked)}
          />
          <span>{t('standing_compared')}</span>
        </label>
      )}
    </div>
  );
}
