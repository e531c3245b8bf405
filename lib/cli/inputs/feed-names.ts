/** Namespaces under the prefixes this folder uses; a feed may choose others. Atom and RSS go without one. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/Atom\/?$/i, ''],
  [/^http:\/\/purl\.org\/rss\/1\.0\/$/i, ''],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/i, 'content:'],
  [/^http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/$/i, 'dc:'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/i, 'wp:'],
];

export type Attributes = Readonly<Record<string, string>>;

/** Turns the names of a feed's elements into fixed ones, by the namespaces it declares. */
export class FeedNames {
  readonly #prefixes = new Map<string, string>();

  /** Takes note of the namespaces an element declares. */
  declare(attributes: Attributes): void {
    for (const [name, address] of Object.entries(attributes)) {
      const [, prefix] = /^xmlns:(.+)$/.exec(name) ?? [];
      const known = PREFIXES.find(([pattern]) => pattern.test(address.trim()));
      if (prefix !== undefined && known) this.#prefixes.set(prefix, known[1]);
    }
  }

  /** "c:encoded" → "content:encoded" */
  plain(name: string): string {
    const [prefix, local] = name.split(':', 2);
    if (prefix === undefined || local === undefined) return name;
    const known = this.#prefixes.get(prefix);
    return known === undefined ? name : `${known}${local}`;
  }
}
