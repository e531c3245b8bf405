import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tCount } from '../lib/i18n';

type Props<Item> = {
  readonly items: readonly Item[];
  /** How many are drawn before the reader asks for more. */
  readonly first: number;
  readonly keyOf: (item: Item) => string | number;
  readonly children: (item: Item) => ComponentChildren;
};

/** How many entries "Show more" adds: enough to read on, few enough to draw in a frame. */
const STEP = 50;

/**
 * A list of any length that draws only as much as was asked for. After "Show more" the focus is on
 * the first new entry, so that reading goes on where it stopped.
 */
export function LongList<Item>({ items, first, keyOf, children }: Props<Item>) {
  const [limit, setLimit] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const focusIndex = useRef(-1);
  const remaining = items.length - limit;

  useEffect(() => {
    const added = list.current?.children[focusIndex.current];
    focusIndex.current = -1;
    added?.querySelector<HTMLElement>('button, a, summary')?.focus();
  }, [limit]);

  const showMore = () => {
    focusIndex.current = limit;
    setLimit(limit + STEP);
  };
  return (
    <>
      {items.length > 0 && (
        <ul class="rows" ref={list}>
          {items.slice(0, limit).map((item) => (
            <li key={keyOf(item)}>{children(item)}</li>
          ))}
        </ul>
      )}
      {remaining > 0 && (
        <button type="button" class="more-button" onClick={showMore}>
          {tCount('show_more', Math.min(STEP, remaining))}
        </button>
      )}
    </>
  );
}
