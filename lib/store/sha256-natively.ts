/** SHA-256 in lower-case hex by the browser, on a thread of its own: ours takes as long as fetching a segment does. */
export async function sha256Natively(bytes: Uint8Array): Promise<string> {
  // Memory that others may change meanwhile is not hashed; nothing here has any.
  const own =
    bytes.buffer instanceof ArrayBuffer
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
      : bytes.slice();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', own));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
