import type { ComponentChildren } from 'preact';

/** A term and what it is; entries without a value are left out. */
export type Definition = {
  readonly term: string;
  readonly value: ComponentChildren;
};

/** Terms beside their values. */
export function DefinitionList({ entries }: { readonly entries: readonly Definition[] }) {
  const shown = entries.filter(({ value }) => value !== '' && value !== undefined);
  return (
    <dl class="definitions">
      {shown.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
