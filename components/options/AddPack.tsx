import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Problem } from '../Problem';
import { ProgressLine } from '../ProgressLine';
import { Section } from '../Section';
import { Confirmation } from './Confirmation';
import { FileButton } from './FileButton';
import type { Adding } from './use-adding';
import type { Jobs } from './use-jobs';

type Props = {
  readonly adding: Adding;
  readonly jobs: Jobs;
  /** Why what was dropped cannot be looked at; empty when it can. */
  readonly dropProblem: string;
};

/** Where a pack comes in: a file, or a link; then the confirmation, before anything is kept. */
export function AddPack({ adding, jobs, dropProblem }: Props) {
  const { state } = adding;
  const ways = useRef<HTMLDivElement>(null);
  const before = useRef(state.kind);
  const focusWayIn = () => {
    const wayIn = adding.link === '' ? 'button' : '#pack-link';
    ways.current?.querySelector<HTMLElement>(wayIn)?.focus();
  };
  // Given up, or else it was added and the page's heading has the focus.
  useEffect(() => {
    if (state.kind === 'idle' && before.current === 'confirming') focusWayIn();
    before.current = state.kind;
  });
  const cancelLook = () => {
    adding.cancel();
    focusWayIn();
  };
  return (
    <Section heading={t('add_heading')}>
      {state.kind === 'confirming' || state.kind === 'adding' ? (
        <Confirmation adding={adding} state={state} jobs={jobs} />
      ) : (
        <>
          <div class="ways-in" ref={ways}>
            <div class="drop-zone">
              <p>{t('add_drop_text')}</p>
              <FileButton
                label={t('add_choose_file')}
                accept=".newspack,application/zip"
                onFiles={([file]) => file && adding.addFile(file)}
              />
            </div>
            <form
              class="field-form"
              onSubmit={(event) => {
                event.preventDefault();
                if (state.kind !== 'looking') adding.addLink();
              }}
            >
              <label for="pack-link">{t('add_link_label')}</label>
              <input
                id="pack-link"
                type="text"
                inputMode="url"
                autocomplete="off"
                spellcheck={false}
                dir="ltr"
                required
                maxLength={4000}
                placeholder="https://…/manifest.json#k=RW…"
                value={adding.link}
                onInput={({ currentTarget }) => adding.setLink(currentTarget.value)}
              />
              <p class="hint">{t('add_link_hint')}</p>
              <button type="submit" class="button" aria-disabled={state.kind === 'looking'}>
                {t('add_look')}
              </button>
            </form>
          </div>
          {state.kind === 'looking' && (
            <ProgressLine label={t('add_looking')} onCancel={cancelLook} />
          )}
          <Problem sentence={adding.problem || dropProblem} />
        </>
      )}
    </Section>
  );
}
