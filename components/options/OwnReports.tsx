import { useEffect, useState } from 'preact/hooks';
import { formatDay, t, tCount } from '../../lib/i18n';
import type { OwnReport, PackOverview } from '../../lib/messaging/pack-messages';
import { excerpt, MAX_NAME_LENGTH } from '../display-text';
import { LongList } from '../LongList';
import { Problem } from '../Problem';
import { useWork } from '../use-work';
import type { PackHandling } from './pack-handling';

type Props = {
  readonly pack: PackOverview;
  readonly handling: PackHandling;
  readonly onWithdrawn: (name: string) => void;
};

/** The reports of a pack of one's own, the newest first; each can be withdrawn. */
export function OwnReports({ pack, handling: { actions, onChanged }, onWithdrawn }: Props) {
  const [reports, setReports] = useState<readonly OwnReport[]>([]);
  const work = useWork();
  const { run } = work;
  const { key, version } = pack;

  // A pack of another version holds other reports.
  useEffect(() => {
    void run(() => actions.ask('own-reports', { key })).then((held) => held && setReports(held));
  }, [actions, run, key, version]);

  const withdraw = async (withdrawn: OwnReport, button: HTMLElement) => {
    const report = withdrawn.id;
    const answer = await run(() => actions.ask('withdraw-own-report', { key, report }));
    if (answer === undefined) return;
    focusBeside(button);
    setReports((held) => held.filter(({ id }) => id !== report));
    onWithdrawn(nameOf(withdrawn));
    await onChanged();
  };
  return (
    <>
      <LongList items={reports} first={30} keyOf={({ id }) => id}>
        {(report) => (
          <div class="own-report">
            <span>
              <bdi>{nameOf(report)}</bdi>{' '}
              <span class="row-note">
                {t('own_report_facts', tCount('words', report.words), formatDay(report.addedAt))}
              </span>
            </span>
            <button
              type="button"
              class="quiet-button"
              aria-label={t('own_withdraw_named', nameOf(report))}
              onClick={({ currentTarget }) => void withdraw(report, currentTarget)}
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

function nameOf({ title }: OwnReport): string {
  return excerpt(title, MAX_NAME_LENGTH) || t('own_report_untitled');
}

/** Where reading goes on when a row is about to go: at the next one, the one before, or what else is done with the pack. */
function focusBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  (beside ?? row?.closest('.own-tools'))?.querySelector('button')?.focus();
}
