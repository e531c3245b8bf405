import { useEffect, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { PackOverview } from '../lib/messaging/pack-messages';
import { Disclosure } from './Disclosure';
import { LongList } from './LongList';
import { News } from './News';
import { Problem } from './Problem';
import { quotedName } from './pack-name';
import type { PopupActions } from './popup-actions';
import { useWork } from './use-work';

type Props = { readonly actions: PopupActions };

/** Keeps the page's article in a pack of the reader's own; one can be made in place. */
export function AddToPack({ actions }: Props) {
  return (
    <Disclosure class="section" summary={<h2>{t('add_article')}</h2>}>
      {() => <OwnPackChoice actions={actions} />}
    </Disclosure>
  );
}

function OwnPackChoice({ actions }: Props) {
  const [packs, setPacks] = useState<readonly PackOverview[] | undefined>();
  const [title, setTitle] = useState('');
  const [notice, setNotice] = useState('');
  const work = useWork();
  // Work of its own: a pack can be made while the others are still being looked for.
  const { run: look, problem } = useWork();
  useEffect(() => {
    void look(() => actions.ownPacks()).then((own) => own && setPacks((made) => joined(own, made)));
  }, [actions, look]);

  const add = async (pack: PackOverview) => {
    setNotice('');
    const added = await work.run(() => actions.addArticle(pack.key));
    if (added) setNotice(t('article_added', quotedName(pack.title)));
  };
  const createAndAdd = async () => {
    if (work.isBusy || title.trim() === '') return;
    const pack = await work.run(() => actions.createOwnPack(title.trim()));
    if (!pack) return;
    setTitle('');
    setPacks((own) => joined(own, [pack]));
    await add(pack);
  };
  return (
    <div class="add-to-pack">
      {packs?.length === 0 && <p class="empty">{t('add_article_none')}</p>}
      <LongList items={packs ?? []} first={10} keyOf={({ key }) => key}>
        {(pack) => (
          <button
            type="button"
            class="quiet-button"
            aria-disabled={work.isBusy}
            onClick={() => !work.isBusy && void add(pack)}
          >
            {t('add_article_to', quotedName(pack.title))}
          </button>
        )}
      </LongList>
      <form
        class="line-form"
        onSubmit={(event) => {
          event.preventDefault();
          void createAndAdd();
        }}
      >
        <input
          type="text"
          required
          autocomplete="off"
          dir="auto"
          maxLength={200}
          aria-label={t('own_title_label')}
          placeholder={t('own_title_label')}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('add_article_new')}
        </button>
      </form>
      <Problem sentence={work.problem || problem} />
      <News sentence={notice} />
    </div>
  );
}

/** The packs of both lists, each once; the answer with the list may come after a pack was made. */
function joined(
  list: readonly PackOverview[] = [],
  made: readonly PackOverview[] = [],
): readonly PackOverview[] {
  const isMade = ({ key }: PackOverview) => made.some((pack) => pack.key === key);
  return [...list.filter((pack) => !isMade(pack)), ...made];
}
