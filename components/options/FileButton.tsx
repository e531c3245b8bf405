import { useRef } from 'preact/hooks';

type Props = {
  readonly label: string;
  /** What it is called to those who do not see where it stands; the label when left out. */
  readonly name?: string;
  /** File endings and types, as `accept` takes them. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly class?: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A button that lets the reader choose files. */
export function FileButton(props: Props) {
  const { label, name = label, accept, isMultiple = false, class: look, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={look ?? 'button'}
        aria-label={name}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={name}
        accept={accept}
        multiple={isMultiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
