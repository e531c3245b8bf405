import { useEffect, useState } from 'preact/hooks';
import { formatDay, t, tCount } from '../../lib/i18n';
import type { OwnReport, PackOverview } from '../../lib/messaging/pack-messages';
import { excerpt, MAX_NAME_LENGTH } from '../display-text';
import { LongList } from '../LongList';
import { Problem } from '../Problem';
import { useWork } from '../use-work';
import type { PackHandling } from './pack-handling';

type Props = { readonly pack: PackOverview; readonly handling: PackHandling };

/** The reports of a pack of one's own, the newest first; each can be withdrawn. */
export function OwnReports({ pack, handling: { actions, onChanged } }: Props) {
  const [reports, setReports] = useState<readonly OwnReport[]>([]);
  const work = useWork();
  const { run } = work;
  const { key, version } = pack;

  // A pack of another version holds other reports.
  useEffect(() => {
    void run(() => actions.ask('own-reports', { key })).then((held) => held && setReports(held));
  }, [actions, run, key, version]);

  const withdraw = async (report: string) => {
    const answer = await run(() => actions.ask('withdraw-own-report', { key, report }));
    if (answer === undefined) return;
    setReports((held) => held.filter(({ id }) => id !== report));
    await onChanged();
  };
  return (
    <>
      <LongList items={reports} first={30} keyOf={({ id }) => id}>
        {({ id, title, words, addedAt }) => (
          <div class="own-report">
            <span>
              <bdi>{excerpt(title, MAX_NAME_LENGTH) || t('own_report_untitled')}</bdi>{' '}
              <span class="row-note">
                {t('own_report_facts', tCount('words', words), formatDay(addedAt))}
              </span>
            </span>
            <button
              type="button"
              class="quiet-button"
              aria-label={t('own_withdraw_named', excerpt(title, MAX_NAME_LENGTH))}
              onClick={() => void withdraw(id)}
            >
              {t('own_withdraw')}
            </button>
          </div>
        )}
      </LongList>
      <Problem sentence={work.problem} />
    </>
  );
}
