/** Stored or received engine data that cannot be read: damaged, or made by another engine version. */
export class EngineFormatError extends Error {
  override readonly name = 'EngineFormatError';
}
