import { useState } from 'preact/hooks';
import { t, tCount } from '../../lib/i18n';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { Disclosure } from '../Disclosure';
import { News } from '../News';
import { Problem } from '../Problem';
import { ProgressLine } from '../ProgressLine';
import { quotedName } from '../pack-name';
import { ExportPack } from './ExportPack';
import { FileButton } from './FileButton';
import { OwnReports } from './OwnReports';
import { PasteText } from './PasteText';
import type { PackHandling } from './pack-handling';
import { holdsFiles } from './use-file-drop';
import { useOwnPack } from './use-own-pack';

type Props = { readonly pack: PackOverview; readonly handling: PackHandling };

/** What can be done with a pack of one's own: add, look, withdraw, export. Files can be dropped on it. */
export function OwnPackTools({ pack, handling }: Props) {
  const own = useOwnPack(pack, handling);
  const [isOver, setIsOver] = useState(false);
  const name = quotedName(pack.title);
  const takeDrop = (event: DragEvent) => {
    setIsOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 || files.some(isPackFile)) return;
    event.preventDefault();
    void own.addFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same by keyboard
    <div
      class={`own-tools ${isOver ? 'is-over' : ''}`}
      onDragOver={(event) => setIsOver(holdsFiles(event))}
      onDragLeave={() => setIsOver(false)}
      onDrop={takeDrop}
    >
      {pack.reports === 0 && <p class="empty">{t('own_empty')}</p>}
      <div class="own-adding">
        <FileButton
          class="quiet-button"
          label={t('own_add_files')}
          name={t('own_add_files_named', name)}
          accept=".txt,.md,.html,.htm,text/plain,text/html"
          isMultiple
          onFiles={(files) => void own.addFiles(files)}
        />
        <p class="hint">{t('own_drop_text')}</p>
      </div>
      {own.isBusy && <ProgressLine label={own.busyWith} />}
      <Problem sentence={own.problem} />
      <News class="pack-notice" sentence={own.notice} />
      <Disclosure summary={<span>{t('own_paste')}</span>}>
        {() => <PasteText pack={pack} onAdd={own.addText} />}
      </Disclosure>
      {pack.reports > 0 && (
        <Disclosure summary={<span>{tCount('own_reports', pack.reports)}</span>}>
          {() => <OwnReports pack={pack} handling={handling} onWithdrawn={own.tellWithdrawn} />}
        </Disclosure>
      )}
      {pack.reports > 0 && (
        <Disclosure summary={<span>{t('own_export')}</span>}>
          {() => <ExportPack pack={pack} actions={handling.actions} />}
        </Disclosure>
      )}
    </div>
  );
}

/** A pack dropped on a pack is to be added beside it. */
function isPackFile({ name }: File): boolean {
  return name.toLowerCase().endsWith('.newspack');
}
