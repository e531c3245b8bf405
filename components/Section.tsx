import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '../lib/i18n';

type Props = {
  readonly heading: string;
  /** Shown beside the heading. */
  readonly count?: number;
  readonly children: ComponentChildren;
};

/** A part of the report under a heading that assistive technology can jump to. */
export function Section({ heading, count, children }: Props) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>
        {heading} {count !== undefined && <span class="count">{formatNumber(count)}</span>}
      </h2>
      {children}
    </section>
  );
}
