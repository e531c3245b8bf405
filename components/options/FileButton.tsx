import { useRef } from 'preact/hooks';

type Props = {
  readonly label: string;
  /** File endings and types, as `accept` takes them. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly class?: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A button that lets the reader choose files. */
export function FileButton({ label, accept, isMultiple = false, class: look, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look ?? 'button'} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
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
