import { useState } from 'preact/hooks';
import { t, tCount } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { displayText } from '../display-text';
import { failureSentence } from '../failure-text';
import { useWork } from '../use-work';
import type { ReadArticle } from './options-actions';
import type { PackHandling } from './pack-handling';

/** Adding texts to a pack of one's own. */
export type OwnPack = {
  readonly isBusy: boolean;
  /** What it is busy with, in words. */
  readonly busyWith: string;
  readonly problem: string;
  /** What was added or withdrawn last; empty when nothing was. */
  readonly notice: string;
  /** `true` once it is in the pack. */
  readonly addText: (article: ReadArticle) => Promise<boolean>;
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  readonly tellWithdrawn: (name: string) => void;
};

/** Adds texts one after another; a file that cannot be read keeps no other from being added, and is named. */
export function useOwnPack(pack: PackOverview, { actions, onChanged }: PackHandling): OwnPack {
  const work = useWork();
  const [notice, setNotice] = useState('');
  const [busyWith, setBusyWith] = useState('');
  const add = ({ title, text }: ReadArticle) =>
    actions.ask('add-own-report', { key: pack.key, source: { kind: 'text', title, text } });

  const addText = async (article: ReadArticle) => {
    setNotice('');
    setBusyWith(t('own_adding_text'));
    const added = await work.run(() => add(article));
    if (added === undefined) return false;
    setNotice(t('own_added', displayText(added.title)));
    await onChanged();
    return true;
  };

  const addFiles = async (files: readonly File[]) => {
    setNotice('');
    const problems: string[] = [];
    for (const [index, file] of files.entries()) {
      setBusyWith(t('own_adding_file', displayText(file.name), `${index + 1}`, `${files.length}`));
      const added = await work.run(async () => {
        const article = await actions.readArticle(file);
        const answer = article.ok ? await add(article.value) : article;
        if (!answer.ok)
          problems.push(t('own_file_failed', displayText(file.name), failureSentence(answer)));
        return { ok: true, value: answer.ok };
      });
      if (added === undefined) return;
    }
    const count = files.length - problems.length;
    if (count > 0) setNotice(tCount('own_files_added', count));
    work.setProblem(problems.join(' '));
    await onChanged();
  };
  return {
    isBusy: work.isBusy,
    busyWith,
    problem: work.problem,
    notice,
    addText,
    addFiles,
    tellWithdrawn: (name) => setNotice(t('own_withdrawn', name)),
  };
}
