/** The package ships no types; only what is used here is declared. */
declare module 'minhash' {
  class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    permA: readonly number[];
    permB: readonly number[];
    hashvalues: number[];
    hash(text: string): number;
    update(text: string): void;
    jaccard(other: Minhash): number;
  }
  const minhash: { readonly Minhash: typeof Minhash };
  export default minhash;
}
