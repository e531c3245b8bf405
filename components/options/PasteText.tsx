import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { quotedName } from '../pack-name';
import type { ReadArticle } from './options-actions';

type Props = {
  readonly pack: PackOverview;
  /** Answers `true` once the text is in the pack. */
  readonly onAdd: (article: ReadArticle) => Promise<boolean>;
};

/** The longest text the background takes, in UTF-16 units. */
const MAX_TEXT = 1_000_000;

/** A text typed or pasted into a pack; what was typed stays until it is in it. */
export function PasteText({ pack, onAdd }: Props) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const id = useId();
  const add = async () => {
    if (text.trim() === '' || !(await onAdd({ title, text }))) return;
    setTitle('');
    setText('');
  };
  return (
    <form
      class="field-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={`${id}-title`}>{t('own_text_title')}</label>
      <input
        id={`${id}-title`}
        type="text"
        autocomplete="off"
        dir="auto"
        maxLength={2000}
        value={title}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <label for={`${id}-text`}>{t('own_text_label')}</label>
      <textarea
        id={`${id}-text`}
        rows={6}
        required
        dir="auto"
        maxLength={MAX_TEXT}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button
        type="submit"
        class="button"
        aria-label={t('own_add_text_named', quotedName(pack.title))}
      >
        {t('own_add_text')}
      </button>
    </form>
  );
}
