import { displayText, excerpt, MAX_SENTENCE_LENGTH } from './display-text';
import { languageTag } from './language-tag';

type Props = {
  readonly text: string;
  /** BCP 47 tag as the page gives it; may be empty or nonsense. */
  readonly language?: string;
  /** A stretch of `text` (UTF-16 offsets) to set off, such as a changed value. */
  readonly emphasis?: { readonly start: number; readonly end: number } | undefined;
};

/** Words of a page or a pack, as text, in their own direction and language. */
export function PageText({ text, language = '', emphasis }: Props) {
  const lang = languageTag(language);
  return (
    <span dir="auto" class="page-text" {...(lang && { lang })}>
      {emphasis ? (
        <>
          {displayText(text.slice(0, emphasis.start))}
          <mark>{displayText(text.slice(emphasis.start, emphasis.end))}</mark>
          {displayText(text.slice(emphasis.end))}
        </>
      ) : (
        excerpt(text, MAX_SENTENCE_LENGTH)
      )}
    </span>
  );
}
