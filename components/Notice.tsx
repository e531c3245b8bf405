import type { ComponentChildren } from 'preact';
import { type Glyph, StateGlyph } from './StateGlyph';

type Props = {
  readonly glyph: Glyph;
  readonly title: string;
  readonly text: string;
  /** What the statement rests on. */
  readonly basis?: string;
  /** Buttons for the next step. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** A state that is not a report: what it is, and the next step. */
export function Notice({ glyph, title, text, basis, actions, children }: Props) {
  return (
    <>
      <div class="notice">
        <StateGlyph glyph={glyph} />
        <h1>{title}</h1>
        <p>{text}</p>
        {basis && <p class="notice-basis">{basis}</p>}
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
