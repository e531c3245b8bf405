import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatBytes, t } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { displayText } from '../display-text';
import { Problem } from '../Problem';
import { ProgressLine } from '../ProgressLine';
import { quotedName } from '../pack-name';
import { useWork } from '../use-work';
import type { OptionsActions } from './options-actions';

type Props = { readonly pack: PackOverview; readonly actions: OptionsActions };
type Detail = PackOverview['detail'];
type SavedFile = { readonly url: string; readonly name: string; readonly bytes: number };

/** A pack of one's own as a file to hand on: with its texts, or with what they are found by only. */
export function ExportPack({ pack, actions }: Props) {
  const [detail, setDetail] = useState<Detail>('fingerprints');
  const [file, setFile] = useState<SavedFile | undefined>();
  const link = useRef<HTMLAnchorElement>(null);
  const work = useWork();
  const id = useId();
  useEffect(() => {
    link.current?.focus();
    return () => {
      if (file) URL.revokeObjectURL(file.url);
    };
  }, [file]);

  const write = async () => {
    if (work.isBusy) return;
    setFile(undefined);
    const written = await work.run(() => actions.ask('export-own-pack', { key: pack.key, detail }));
    const blob = written && (await work.run(() => actions.takeFile(written.inbox)));
    if (!blob) return;
    setFile({ url: URL.createObjectURL(blob), name: written.fileName, bytes: blob.size });
  };
  return (
    <div class="field-form">
      <label for={id}>{t('export_detail_label')}</label>
      <select
        id={id}
        value={detail}
        onChange={({ currentTarget }) => {
          setDetail(currentTarget.value === 'text' ? 'text' : 'fingerprints');
          setFile(undefined);
        }}
      >
        <option value="fingerprints">{t('export_fingerprints')}</option>
        <option value="text">{t('export_text')}</option>
      </select>
      <p class="hint">{t(detail === 'text' ? 'export_text_hint' : 'export_fingerprints_hint')}</p>
      <button
        type="button"
        class="button"
        aria-label={t('export_named', quotedName(pack.title))}
        onClick={() => void write()}
      >
        {t('export_write')}
      </button>
      {work.isBusy && <ProgressLine label={t('exporting')} />}
      <Problem sentence={work.problem} />
      {file && (
        <a ref={link} class="save-link" href={file.url} download={file.name}>
          {t('export_save', displayText(file.name), formatBytes(file.bytes))}
        </a>
      )}
    </div>
  );
}
