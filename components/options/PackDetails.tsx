import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { displayText, excerpt, MAX_SENTENCE_LENGTH } from '../display-text';
import { DefinitionList } from './DefinitionList';
import { KeyWords } from './KeyWords';
import { PlainLink } from './PlainLink';
import { expiryText, momentText, nextLookText, unsignedText } from './pack-text';

type Props = { readonly pack: PackOverview; readonly now: number };

/** All that is known of a pack besides its headline. */
export function PackDetails({ pack, now }: Props) {
  const { origin, publisher } = pack;
  const isLinked = origin === 'link';
  return (
    <DefinitionList
      entries={[
        { term: t('term_description'), value: excerpt(pack.description, MAX_SENTENCE_LENGTH) },
        { term: t('term_publisher'), value: publisherLink(publisher) },
        { term: t('term_homepage'), value: pack.homepage && <PlainLink address={pack.homepage} /> },
        { term: t('term_license'), value: pack.license && <PlainLink address={pack.license} /> },
        { term: t('term_version'), value: momentText(pack.version * 1000, t('never')) },
        {
          term: t('term_key'),
          value: pack.keyFingerprint ? (
            <KeyWords fingerprint={pack.keyFingerprint} />
          ) : (
            unsignedText(origin)
          ),
        },
        { term: t('term_installed'), value: momentText(pack.installedAt, t('never')) },
        { term: t('term_updated'), value: momentText(pack.updatedAt, t('never')) },
        { term: t('term_expires'), value: expiryText(pack.expiresAt, now) },
        { term: t('term_address'), value: isLinked ? displayText(pack.address) : '' },
        {
          term: t('term_last_look'),
          value: isLinked ? momentText(pack.lastCheckedAt, t('never')) : '',
        },
        { term: t('term_next_look'), value: isLinked ? nextLookText(pack, now) : '' },
      ]}
    />
  );
}

function publisherLink({ name, url }: PackOverview['publisher']) {
  if (name === '' && url === '') return '';
  return <PlainLink address={url}>{name || url}</PlainLink>;
}
