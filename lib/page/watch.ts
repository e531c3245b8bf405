/** Timers that end with the content script; `ContentScriptContext` is one. */
export type Clock = { readonly setTimeout: (run: () => void, ms: number) => number };

/** How long and how often a page is looked at again. */
export type WatchLimits = {
  /** From the first change to the look at it; doubles with every look, so that a storm of changes costs little. */
  readonly settleMs: number;
  /** The watch ends when nothing new was read for this long. */
  readonly quietMs: number;
  readonly maxLooks: number;
};

/** A late body comes within seconds; eight looks, each later after its cause than the one before, cover half a minute. */
const defaultLimits: WatchLimits = { settleMs: 500, quietMs: 8000, maxLooks: 8 };

/**
 * Looks again when the page's text changes, and stops by itself. `look` reads the page and says whether there was
 * anything new. Bounded: one look per settle time whatever the page does, at most `maxLooks` in all.
 * @returns a function that ends the watch.
 */
export function watchGrowth(
  document: Document,
  clock: Clock,
  look: () => boolean,
  limits: WatchLimits = defaultLimits,
): () => void {
  let looks = 0;
  let isDue = false;
  let quietTimer = 0;

  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    clock.setTimeout(lookAgain, Math.min(limits.settleMs * 2 ** looks, limits.quietMs / 2));
  });
  const stop = (): void => {
    looks = limits.maxLooks;
    observer.disconnect();
    clearTimeout(quietTimer);
  };
  const waitForQuiet = (): void => {
    clearTimeout(quietTimer);
    quietTimer = clock.setTimeout(stop, limits.quietMs);
  };
  const lookAgain = (): void => {
    isDue = false;
    if (looks >= limits.maxLooks) return;
    looks += 1;
    if (look()) waitForQuiet();
    if (looks >= limits.maxLooks) stop();
  };

  observer.observe(document, { childList: true, characterData: true, subtree: true });
  waitForQuiet();
  return stop;
}
