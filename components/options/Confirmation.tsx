import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatBytes, formatMoment, formatNumber, t } from '../../lib/i18n';
import type { PackPreview } from '../../lib/messaging/pack-messages';
import { excerpt, MAX_SENTENCE_LENGTH } from '../display-text';
import { News } from '../News';
import { Problem } from '../Problem';
import { ProgressLine } from '../ProgressLine';
import { quotedName } from '../pack-name';
import { DefinitionList } from './DefinitionList';
import { KeyStandingView } from './KeyStandingView';
import { PlainLink } from './PlainLink';
import { DETAIL_LABELS, expiryText, languagesText, networkTexts } from './pack-text';
import type { Adding, AddingState } from './use-adding';
import type { Jobs } from './use-jobs';

type Props = {
  readonly adding: Adding;
  readonly state: Extract<AddingState, { kind: 'confirming' | 'adding' }>;
  readonly jobs: Jobs;
};

/** What adding a pack means, and the last word on it. It gets the focus when it comes up, and when its buttons change. */
export function Confirmation({ adding, state, jobs }: Props) {
  const { preview } = state;
  const [isCompared, setIsCompared] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const hint = useId();
  useEffect(() => heading.current?.focus(), [state.kind]);
  const isUpdate = preview.keyStanding === 'already-trusted';
  const isAdding = state.kind === 'adding';
  const job = isAdding ? jobs.running.find(({ id }) => id === state.job) : undefined;
  const name = quotedName(preview.title);
  const mayAdd = preview.keyStanding !== 'unverified' || isCompared;
  return (
    <div class="confirmation">
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {t(isUpdate ? 'confirm_update_heading' : 'confirm_heading', name)}
      </h3>
      <KeyStandingView preview={preview} isCompared={isCompared} onCompare={setIsCompared} />
      <PreviewFacts preview={preview} />
      <h4>{t('confirm_network')}</h4>
      {networkTexts(preview).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Problem sentence={adding.problem} />
      <News class="pack-notice" sentence={adding.notice} />
      {isAdding ? (
        <ProgressLine
          label={t('adding_named', name)}
          doneBytes={job?.doneBytes ?? 0}
          totalBytes={job?.totalBytes ?? 0}
          onCancel={adding.cancel}
        />
      ) : (
        <div class="pack-actions">
          <button
            type="button"
            class="button"
            disabled={!mayAdd}
            aria-describedby={mayAdd ? undefined : hint}
            onClick={adding.confirm}
          >
            {t(isUpdate ? 'confirm_update' : 'confirm_add')}
          </button>
          <button type="button" class="button" onClick={adding.cancel}>
            {t('cancel')}
          </button>
          {!mayAdd && (
            <p id={hint} class="hint">
              {t('standing_compare_first')}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function PreviewFacts({ preview }: { readonly preview: PackPreview }) {
  const { publisher } = preview;
  const name = publisher.name || publisher.url;
  return (
    <DefinitionList
      entries={[
        {
          term: t('term_publisher'),
          value: name && <PlainLink address={publisher.url}>{name}</PlainLink>,
        },
        { term: t('term_description'), value: excerpt(preview.description, MAX_SENTENCE_LENGTH) },
        {
          term: t('term_homepage'),
          value: preview.homepage && <PlainLink address={preview.homepage} />,
        },
        { term: t('term_reports'), value: formatNumber(preview.reports) },
        { term: t('term_languages'), value: languagesText(preview.languages) },
        { term: t('term_size'), value: sizeText(preview) },
        { term: t('term_detail'), value: t(DETAIL_LABELS[preview.detail]) },
        {
          term: t('term_license'),
          value: preview.license && <PlainLink address={preview.license} />,
        },
        { term: t('term_version'), value: formatMoment(preview.signedAt) },
        { term: t('term_expires'), value: expiryText(preview.expiresAt, Date.now()) },
      ]}
    />
  );
}

/** The size, and how much of it has to be fetched where that is less. */
function sizeText({ bytes, missingBytes }: PackPreview): string {
  if (missingBytes === bytes) return formatBytes(bytes);
  if (missingBytes === 0) return t('size_held', formatBytes(bytes));
  return t('size_missing', formatBytes(bytes), formatBytes(missingBytes));
}
