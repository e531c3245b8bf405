import type { Match } from '../lib/engine/report';
import { t, tCount } from '../lib/i18n';
import { Disclosure } from './Disclosure';
import { LongList } from './LongList';
import { PageText } from './PageText';

type Props = { readonly match: Match; readonly language: string };

/** What the report says and the page does not. */
export function OmittedSentences({ match, language }: Props) {
  const texts = new Map(match.omittedText.map((entry) => [entry.sentence, entry.text ?? '']));
  return (
    <Disclosure summary={tCount('omitted', match.omitted.length)}>
      {() => (
        <LongList items={match.omitted} first={20} keyOf={(sentence) => sentence}>
          {(sentence) => {
            const text = texts.get(sentence);
            if (text) return <PageText text={text} language={language} />;
            return t('omitted_without_text', String(sentence + 1));
          }}
        </LongList>
      )}
    </Disclosure>
  );
}
