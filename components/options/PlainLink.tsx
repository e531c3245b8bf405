import { excerpt, MAX_NAME_LENGTH } from '../display-text';
import { safeLink } from '../safe-link';

type Props = { readonly address: string; readonly children?: string };

/** A link to a web address a stranger gave; anything else is shown as the text it is. */
export function PlainLink({ address, children }: Props) {
  const link = safeLink(address);
  const words = excerpt(children ?? address, MAX_NAME_LENGTH * 2);
  if (!link) return <>{words}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" dir="auto">
      {words}
    </a>
  );
}
