/** Hashes of one text, made where the text is (content script, pack build): enough to find candidates and to align words. */
export type Fingerprint = {
  /** 32-bit hash of every folded word, in reading order. */
  readonly tokens: Uint32Array;
  /** Per sentence: paragraph, start, end (UTF-16 offsets into the extracted text), first token, token count. */
  readonly spans: Uint32Array;
  /** Per paragraph with shingles: its bottom-k sketch, ascending; all sketches one after another. */
  readonly sketches: Uint32Array;
  /** Where each paragraph's sketch starts in `sketches`; one entry more than paragraphs. */
  readonly sketchStarts: Uint32Array;
  /** Hashes of figures, names, quoted strings and rare words, ascending, each once. */
  readonly anchors: Uint32Array;
};

/** A fingerprint as plain JSON for messages; every array as base64 of its little-endian bytes. */
export type EncodedFingerprint = { readonly engine: number } & Readonly<
  Record<keyof Fingerprint, string>
>;

export declare function fingerprint(paragraphs: readonly string[]): Fingerprint;
export declare function encodeFingerprint(fingerprint: Fingerprint): EncodedFingerprint;
/** Throws `EngineFormatError` when a field is missing, not base64, or made by another engine version. */
export declare function decodeFingerprint(encoded: unknown): Fingerprint;
