import { t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { LongList } from '../LongList';
import { Problem } from '../Problem';
import { ProgressLine } from '../ProgressLine';
import { Section } from '../Section';
import { PackCard } from './PackCard';
import type { PackHandling } from './pack-handling';

type Props = {
  /** `undefined` until they are known. */
  readonly packs: readonly PackOverview[] | undefined;
  readonly problem: string;
  readonly handling: PackHandling;
};

/** The packs that came from elsewhere. */
export function InstalledPacks({ packs, problem, handling }: Props) {
  return (
    <Section heading={t('installed_heading')} {...(packs && { count: packs.length })}>
      <Problem sentence={problem} />
      {packs === undefined && problem === '' && <ProgressLine label={t('packs_loading')} />}
      {packs?.length === 0 && <p class="empty">{t('installed_none')}</p>}
      {packs && (
        <LongList items={packs} first={30} keyOf={({ key }) => key}>
          {(pack) => <PackCard pack={pack} handling={handling} />}
        </LongList>
      )}
    </Section>
  );
}
