import { displayText } from '../display-text';

/** A key's fingerprint in groups of four, as two people compare it on the phone; left to right in every language. */
export function KeyWords({ fingerprint }: { readonly fingerprint: string }) {
  return (
    <code class="key-words" dir="ltr">
      {displayText(fingerprint)}
    </code>
  );
}
