import { Cancelled, ExpectedError, PackUnusable } from '../../errors';
import { PackRefused } from '../../packs/errors';
import { SigningRefused } from '../../packs/signing/signing-refused';
import { HostFailed } from '../../subscriptions/host-failed';

/** Refusals of packs and hosts as errors whose sentence reaches the reader; what nobody planned for stays as it is. */
export function asExpected(thrown: unknown): unknown {
  if (thrown instanceof ExpectedError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return new Cancelled();
  const isRefusal =
    thrown instanceof PackRefused ||
    thrown instanceof SigningRefused ||
    thrown instanceof HostFailed;
  return isRefusal ? new PackUnusable(thrown.message, { cause: thrown }) : thrown;
}
