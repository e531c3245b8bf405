/** What a picture stands for; the words beside it say the same. */
export type Glyph = 'not-checked' | 'no-match' | 'unreadable' | 'no-text' | 'no-packs' | 'failed';

const SHEET = 'M13 6.5h15l7 7v28h-22z';
const FOLD = 'M28 6.5v7h7';

/** One stroke drawing per state, different in shape, on a 48 × 48 field. */
const PATHS: Readonly<Record<Glyph, readonly string[]>> = {
  'not-checked': [SHEET, FOLD, 'M18 22h12M18 28h12M18 34h7'],
  'no-match': [
    'M6.5 11h15v26h-15z',
    'M11 18h6M11 24h6M11 30h4',
    'M26.5 11h15v26h-15z',
    'M31 17l6 0M31 21h6M31 27h3M31 31h6',
  ],
  unreadable: [SHEET, FOLD, 'M8 40L40 8'],
  'no-text': [SHEET, FOLD, 'M19 28h10'],
  'no-packs': ['M7.5 20l16.5-8 16.5 8-16.5 8z', 'M7.5 20v13l16.5 8 16.5-8V20', 'M24 28v13'],
  failed: ['M24 7.5a16.5 16.5 0 1 0 0 33a16.5 16.5 0 1 0 0-33z', 'M24 16v10.5', 'M24 31.6v.4'],
};

/** The quiet picture above a message. */
export function StateGlyph({ glyph }: { readonly glyph: Glyph }) {
  return (
    <svg class={`glyph glyph-${glyph}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {PATHS[glyph].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
