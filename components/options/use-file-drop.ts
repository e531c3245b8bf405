import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether what is dragged are files: text and links dragged over the page are left alone. */
export function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes files dropped anywhere on the page. Without this the browser would open them in place of the page.
 * @returns whether files are held over the page right now.
 */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const receiver = useRef(onDrop);
  receiver.current = onDrop;

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // Moving on to another element is no leaving of the page.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!holdsFiles(event)) return;
      // A part of the page that wanted them has said so.
      if (!event.defaultPrevented) receiver.current([...(event.dataTransfer?.files ?? [])]);
      event.preventDefault();
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
