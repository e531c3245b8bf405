import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type Props = {
  readonly summary: ComponentChildren;
  /** Drawn only once opened: a closed list of 10,000 entries costs nothing. */
  readonly children: () => ComponentChildren;
  readonly class?: string;
};

/** A part that is closed until asked for. */
export function Disclosure({ summary, children, class: className }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class={`disclosure ${className ?? ''}`}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
