import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../lib/i18n';

/** A private-use character no message contains: marks where `$1` went. */
const SLOT = '\uE000';

type Props = { readonly name: MessageKey; readonly children: ComponentChildren };

/**
 * A message whose `$1` is the children. They are isolated, so that a title in a script of the other
 * direction cannot reorder the sentence around it.
 */
export function MessageWith({ name, children }: Props) {
  const [before = '', after = ''] = t(name, SLOT).split(SLOT);
  return (
    <>
      {before}
      <bdi>{children}</bdi>
      {after}
    </>
  );
}
