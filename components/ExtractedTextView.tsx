import { useEffect, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { ExtractedText, Result } from '../lib/messaging/protocol';
import { Disclosure } from './Disclosure';
import { failureText } from './failure-text';
import { LeftOutTexts } from './LeftOutTexts';
import { LongList } from './LongList';
import { PageText } from './PageText';
import type { PopupActions } from './popup-actions';

type Props = { readonly onReadText: PopupActions['readText'] };

/** What was read from the page and what was left out of it, so that the reading can be judged. */
export function ExtractedTextView({ onReadText }: Props) {
  return (
    <Disclosure class="section" summary={<h2>{t('extracted_show')}</h2>}>
      {() => <Reading onReadText={onReadText} />}
    </Disclosure>
  );
}

function Reading({ onReadText }: Props) {
  const [answer, setAnswer] = useState<Result<ExtractedText> | undefined>();
  useEffect(() => {
    let isOpen = true;
    void onReadText().then((result) => isOpen && setAnswer(result));
    return () => {
      isOpen = false;
    };
  }, [onReadText]);
  if (!answer) return <p class="empty">{t('extracted_loading')}</p>;
  if (!answer.ok) return <p class="row-problem">{failureText(answer.error)}</p>;
  return <ReadingText extracted={answer.value} />;
}

function ReadingText({ extracted }: { readonly extracted: ExtractedText }) {
  const { title, byline, publisher, published, paragraphs, leftOut } = extracted;
  const facts = [byline, publisher, published].filter((fact) => fact.trim() !== '');
  return (
    <div class="extracted">
      {title && (
        <h3>
          <PageText text={title} />
        </h3>
      )}
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>
            <PageText text={fact} />
          </li>
        ))}
      </ul>
      {paragraphs.length === 0 && <p class="empty">{t('extracted_empty')}</p>}
      <LongList items={numbered(paragraphs)} first={40} keyOf={(entry) => entry.index}>
        {(entry) => <PageText text={entry.item} />}
      </LongList>
      <LeftOutTexts leftOut={leftOut} />
    </div>
  );
}

function numbered<Item>(items: readonly Item[]) {
  return items.map((item, index) => ({ item, index }));
}
