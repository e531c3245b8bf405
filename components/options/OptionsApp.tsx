import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { BrandMark } from '../BrandMark';
import { News } from '../News';
import { Problem } from '../Problem';
import { quotedName } from '../pack-name';
import { AddPack } from './AddPack';
import { InstalledPacks } from './InstalledPacks';
import type { OptionsActions } from './options-actions';
import type { PackHandling } from './pack-handling';
import { RemovedPacks } from './RemovedPacks';
import { StorageFooter } from './StorageFooter';
import { useAdding } from './use-adding';
import { useFileDrop } from './use-file-drop';
import { useJobs } from './use-jobs';
import { usePacks } from './use-packs';
import { useRemoval } from './use-removal';
import { YourPacks } from './YourPacks';

/** The options page: the packs held in this browser. */
export function OptionsApp({ actions }: { readonly actions: OptionsActions }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => heading.current?.focus();
  const packs = usePacks(actions);
  const { list, refresh } = packs;
  const jobs = useJobs(actions, refresh);
  const [notice, setNotice] = useState('');
  const [dropProblem, setDropProblem] = useState('');
  const adding = useAdding(actions, jobs, (pack: PackOverview) => {
    setNotice(t('added_named', quotedName(pack.title)));
    focusHeading();
    void refresh();
  });
  const removal = useRemoval(actions, refresh, focusHeading);
  const isOver = useFileDrop((files) => {
    const [file] = files;
    const mayAdd = adding.state.kind === 'idle' && files.length === 1 && file;
    setDropProblem(mayAdd ? '' : t('drop_one_file'));
    if (mayAdd) adding.addFile(file);
  });
  const handling: PackHandling = {
    actions,
    jobs,
    now: Date.now(),
    onChanged: refresh,
    onRemove: (pack) => {
      setNotice('');
      return removal.remove(pack);
    },
  };
  const isThere = ({ key }: PackOverview) => list?.some((pack) => pack.key === key) ?? false;
  return (
    <div class={isOver ? 'is-over' : ''}>
      <header class="bar">
        <BrandMark />
        <span class="brand">{t('extension_name')}</span>
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {t('options_title')}
        </h1>
        <p class="intro">{t('options_intro')}</p>
        <News
          class="page-notice"
          sentence={adding.state.kind === 'idle' && adding.problem === '' ? notice : ''}
        />
        <AddPack adding={adding} jobs={jobs} dropProblem={dropProblem} />
        <RemovedPacks
          removed={removal.removed.filter((pack) => !isThere(pack))}
          onRestore={(pack) => void removal.restore(pack)}
        />
        <Problem sentence={removal.problem} />
        <InstalledPacks
          packs={list?.filter(({ origin }) => origin !== 'own')}
          problem={packs.problem}
          handling={handling}
        />
        <YourPacks
          packs={list?.filter(({ origin }) => origin === 'own') ?? []}
          handling={handling}
        />
        <StorageFooter actions={actions} packs={list} />
      </main>
    </div>
  );
}
