/** A host did not give what was asked for; the message is a sentence that says what to do. */
export class HostFailed extends Error {
  override readonly name = 'HostFailed';
}
