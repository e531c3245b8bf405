type Props = {
  readonly sentence: string;
  /** How it looks. */
  readonly class?: string;
};

/** What came about, said aloud when it comes up. The region is there before its words: what comes with them is not told. */
export function News({ sentence, class: look }: Props) {
  return <div role="status">{sentence !== '' && <p class={look}>{sentence}</p>}</div>;
}
