import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { formatBytes, formatDay, t, tCount } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { Disclosure } from '../Disclosure';
import { displayText, excerpt, MAX_NAME_LENGTH } from '../display-text';
import { News } from '../News';
import { Problem } from '../Problem';
import { ProgressLine } from '../ProgressLine';
import { packName, quotedName } from '../pack-name';
import { useWork } from '../use-work';
import { PackDetails } from './PackDetails';
import { PackSwitch } from './PackSwitch';
import type { PackHandling } from './pack-handling';
import { DETAIL_LABELS, isExpired, ORIGIN_LABELS } from './pack-text';

type Props = {
  readonly pack: PackOverview;
  readonly handling: PackHandling;
  /** What only some packs have, between its headline and its details. */
  readonly children?: ComponentChildren;
};

/** An installed pack: what it is, whether it counts, and what can be done with it. */
export function PackCard({ pack, handling, children }: Props) {
  const { actions, jobs, onChanged, onRemove, now } = handling;
  const work = useWork();
  const [notice, setNotice] = useState('');
  const again = useRef<HTMLButtonElement>(null);
  const id = useId();
  const name = quotedName(pack.title);
  const job = jobs.running.find((each) => each.id === updateJob(pack.key));

  const toggle = async () => {
    const { key, isEnabled } = pack;
    await work.run(() => actions.ask('set-pack-enabled', { key, isEnabled: !isEnabled }));
    await onChanged();
  };
  const update = async () => {
    setNotice('');
    const allowed = actions.allowHosts([pack.address]);
    const answer = await work.run(async () => {
      const isAllowed = await allowed;
      if (!isAllowed.ok) return isAllowed;
      const asked = actions.ask('update-pack', { key: pack.key, job: updateJob(pack.key) });
      return jobs.follow(asked);
    });
    if (answer !== undefined) setNotice(t(answer ? 'update_done' : 'update_none'));
    await onChanged();
  };
  const cancel = () => {
    jobs.cancel(updateJob(pack.key));
    again.current?.focus();
  };
  const remove = () => work.run(() => onRemove(pack));

  return (
    <article class={`pack ${pack.isEnabled ? '' : 'is-off'}`} aria-labelledby={id}>
      <div class="pack-head">
        <h3 id={id} class="pack-title" dir="auto">
          {packName(pack.title)}
        </h3>
        <PackSwitch pack={pack} onToggle={() => void toggle()} />
      </div>
      <PackFacts pack={pack} />
      {isExpired(pack, now) && (
        <p class="caution">{t('expired_text', formatDay(pack.expiresAt))}</p>
      )}
      {pack.lastError && !work.problem && (
        <p class="caution" dir="auto">
          {t('last_error', displayText(pack.lastError))}
        </p>
      )}
      {(job || (work.isBusy && pack.origin === 'link')) && (
        <ProgressLine
          label={t('updating_named', name)}
          doneBytes={job?.doneBytes ?? 0}
          totalBytes={job?.totalBytes ?? 0}
          onCancel={cancel}
        />
      )}
      <Problem sentence={work.problem} />
      <News class="pack-notice" sentence={work.notice || notice} />
      {children}
      <Disclosure summary={<span>{t('pack_details')}</span>}>
        {() => <PackDetails pack={pack} now={now} />}
      </Disclosure>
      <div class="pack-actions">
        {pack.origin === 'link' && (
          <button
            ref={again}
            type="button"
            class="quiet-button"
            aria-label={t('update_now_named', name)}
            aria-disabled={work.isBusy}
            onClick={() => !work.isBusy && void update()}
          >
            {t('update_now')}
          </button>
        )}
        {pack.origin !== 'bundled' && (
          <button
            type="button"
            class="quiet-button"
            aria-label={t('remove_named', name)}
            onClick={() => void remove()}
          >
            {t('remove')}
          </button>
        )}
      </div>
    </article>
  );
}

function PackFacts({ pack }: { readonly pack: PackOverview }) {
  const publisher = excerpt(pack.publisher.name, MAX_NAME_LENGTH);
  return (
    <ul class="facts">
      {publisher && (
        <li>
          <bdi>{publisher}</bdi>
        </li>
      )}
      <li>{tCount('reports', pack.reports)}</li>
      <li>{formatBytes(pack.bytes)}</li>
      <li>{t(DETAIL_LABELS[pack.detail])}</li>
      <li>{t(ORIGIN_LABELS[pack.origin])}</li>
      <li>{t('version_of', formatDay(pack.version * 1000))}</li>
    </ul>
  );
}

/** The background names the updates it begins by itself in the same way, so both are seen here. */
function updateJob(key: string): string {
  return `update ${key}`;
}
