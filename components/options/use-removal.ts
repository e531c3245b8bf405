import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import type { Result } from '../../lib/messaging/protocol';
import { failureSentence } from '../failure-text';
import type { OptionsActions } from './options-actions';

/** Removing packs, and bringing them back. */
export type Removal = {
  readonly removed: readonly PackOverview[];
  /** Why a pack could not be brought back; empty when it could. */
  readonly problem: string;
  readonly remove: (pack: PackOverview) => Promise<Result<null>>;
  readonly restore: (pack: PackOverview) => Promise<void>;
};

/** Remembers what was removed for as long as the page is open. */
export function useRemoval(
  { ask }: OptionsActions,
  onChanged: () => Promise<void>,
  onRestored: () => void,
): Removal {
  const [removed, setRemoved] = useState<readonly PackOverview[]>([]);
  const [problem, setProblem] = useState('');
  const forget = (key: string) => setRemoved((packs) => packs.filter((pack) => pack.key !== key));

  const remove = async (pack: PackOverview) => {
    const answer = await ask('remove-pack', { key: pack.key });
    if (!answer.ok) return answer;
    setRemoved((packs) => [...packs.filter(({ key }) => key !== pack.key), pack]);
    await onChanged();
    return answer;
  };
  const restore = async ({ key }: PackOverview) => {
    const answer = await ask('restore-pack', { key });
    const listed = answer.ok ? await ask('list-packs', {}) : answer;
    const isBack = listed.ok && listed.value.some((pack) => pack.key === key);
    setProblem(isBack ? '' : listed.ok ? t('restore_too_late') : failureSentence(listed));
    if (listed.ok) forget(key);
    onRestored();
    await onChanged();
  };
  return { removed, problem, remove, restore };
}
