/** The mark: lines of text that run back on themselves like the ridges of a fingerprint. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M14.2 1.8H8A6.2 6.2 0 0 0 8 14.2h3.2M11.4 4.9H8.1a3.1 3.1 0 0 0 0 6.2h6.1M8.2 8h4" />
    </svg>
  );
}
