import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { LongList } from '../LongList';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useWork } from '../use-work';
import { OwnPackTools } from './OwnPackTools';
import { PackCard } from './PackCard';
import type { PackHandling } from './pack-handling';

type Props = { readonly packs: readonly PackOverview[]; readonly handling: PackHandling };

/** The packs made in this browser, and how to make one. */
export function YourPacks({ packs, handling }: Props) {
  const { actions, onChanged } = handling;
  const [title, setTitle] = useState('');
  const work = useWork();
  const create = async () => {
    if (work.isBusy || title.trim() === '') return;
    const made = await work.run(() => actions.ask('create-own-pack', { title: title.trim() }));
    if (made === undefined) return;
    setTitle('');
    await onChanged();
  };
  return (
    <Section heading={t('own_heading')} count={packs.length}>
      <p class="intro">{t(packs.length === 0 ? 'own_none' : 'own_text')}</p>
      <LongList items={packs} first={30} keyOf={({ key }) => key}>
        {(pack) => (
          <PackCard pack={pack} handling={handling}>
            <OwnPackTools pack={pack} handling={handling} />
          </PackCard>
        )}
      </LongList>
      <form
        class="line-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <label for="own-title">{t('own_title_label')}</label>
        <input
          id="own-title"
          type="text"
          required
          autocomplete="off"
          dir="auto"
          maxLength={200}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('own_create')}
        </button>
      </form>
      <Problem sentence={work.problem} />
    </Section>
  );
}
