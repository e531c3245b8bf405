import { useCallback, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { PackOverview, PackPreview, PackSource } from '../../lib/messaging/pack-messages';
import type { Result } from '../../lib/messaging/protocol';
import { NOTHING_SAID, type Said, saidOf } from '../failure-text';
import type { OptionsActions } from './options-actions';
import type { Jobs } from './use-jobs';

/** How far adding a pack is. Nothing is kept before `adding`. */
export type AddingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'confirming'; readonly source: PackSource; readonly preview: PackPreview }
  | {
      readonly kind: 'adding';
      readonly source: PackSource;
      readonly preview: PackPreview;
      readonly job: string;
    };

/** Adding a pack, from a file or a link to the confirmation and the end; what is said is of the last step. */
export type Adding = Said & {
  readonly state: AddingState;
  /** The link as it was typed; kept until a pack was added by it. */
  readonly link: string;
  readonly setLink: (link: string) => void;
  readonly addFile: (file: Blob) => void;
  /** Call it in the handler of a click: it asks for the permission first. */
  readonly addLink: () => void;
  readonly confirm: () => void;
  /** Gives it up: the preview is forgotten, or the job is stopped. */
  readonly cancel: () => void;
};

const IDLE: AddingState = { kind: 'idle' };

/** Leads through adding a pack. `onAdded` is called once it is in use. */
export function useAdding(
  { ask, allowHosts, putFile, dropFile }: OptionsActions,
  jobs: Jobs,
  onAdded: (pack: PackOverview) => void,
): Adding {
  const [state, setState] = useState<AddingState>(IDLE);
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const [link, setLink] = useState('');
  // A step that was given up must not draw any more.
  const turn = useRef(0);

  const letGo = useCallback(
    (source: PackSource) => {
      if (source.kind === 'file') void dropFile(source.inbox);
    },
    [dropFile],
  );

  const look = useCallback(
    async (opened: Promise<Result<PackSource>>) => {
      const mine = ++turn.current;
      setState({ kind: 'looking' });
      setSaid(NOTHING_SAID);
      const source = await opened;
      const preview = source.ok ? await ask('preview-pack', { source: source.value }) : source;
      const isShown = preview.ok && mine === turn.current;
      if (source.ok && isShown)
        setState({ kind: 'confirming', source: source.value, preview: preview.value });
      else if (source.ok) letGo(source.value);
      if (mine !== turn.current || preview.ok) return;
      setState(IDLE);
      setSaid(saidOf(preview));
    },
    [ask, letGo],
  );

  const confirm = async () => {
    if (state.kind !== 'confirming') return;
    const { source, preview } = state;
    const job = `add ${crypto.randomUUID()}`;
    // Mirrors are asked only where that is allowed; without them the pack's own host remains.
    if (source.kind === 'link' && preview.hosts.length > 1)
      await allowHosts(preview.hosts.map((host) => `https://${host}/`));
    setState({ ...state, kind: 'adding', job });
    setSaid(NOTHING_SAID);
    const { keyFingerprint } = preview;
    const answer = await jobs.follow(ask('add-pack', { source, keyFingerprint, job }));
    if (answer.ok) {
      letGo(source);
      setState(IDLE);
      setLink('');
      onAdded(answer.value);
      return;
    }
    setState({ kind: 'confirming', source, preview });
    setSaid(saidOf(answer));
  };

  const cancel = () => {
    turn.current += 1;
    setSaid(NOTHING_SAID);
    if (state.kind === 'adding') return jobs.cancel(state.job);
    if (state.kind === 'confirming') letGo(state.source);
    setState(IDLE);
  };

  return {
    ...said,
    state,
    link,
    setLink,
    addFile: (file) => void look(fromInbox(putFile(file))),
    addLink: () => void look(fromHost(link, allowHosts([link]))),
    confirm: () => void confirm(),
    cancel,
  };
}

async function fromInbox(put: Promise<Result<number>>): Promise<Result<PackSource>> {
  const answer = await put;
  return answer.ok ? { ok: true, value: { kind: 'file', inbox: answer.value } } : answer;
}

async function fromHost(
  link: string,
  asked: Promise<Result<boolean>>,
): Promise<Result<PackSource>> {
  const answer = await asked;
  if (!answer.ok) return answer;
  if (answer.value) return { ok: true, value: { kind: 'link', link } };
  return { ok: false, error: 'not-allowed', detail: t('add_host_refused') };
}
