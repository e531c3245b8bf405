import type { SentenceStatus } from '../lib/engine/report';

/** The colour and pattern of a status; its name is always written beside it. */
export function StatusSwatch({ status }: { readonly status: SentenceStatus }) {
  return <span class={`swatch status-${status}`} aria-hidden="true" />;
}
