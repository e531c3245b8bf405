/**
 * Since when a pack is out of date, as ISO 8601; empty while it is not, or never will be. Only said, never acted on: such
 * a pack still matches, and a clock that is wrong by years takes nothing away.
 * @param expires as in the manifest.
 * @param now milliseconds since the epoch.
 */
export function outOfDateSince(expires: string, now: number): string {
  return expires !== '' && Date.parse(expires) <= now ? expires : '';
}
