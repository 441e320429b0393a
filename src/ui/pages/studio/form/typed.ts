import { useEffect, useRef, useState } from 'preact/hooks';

/** A field is written into the text when nothing has been typed for so long. Milliseconds. */
const PAUSE = 250;

/** What is in a field: the value of the text, or what is being typed and not written yet. */
export interface Typed {
  readonly text: string;
  /** Takes what is in the field now. What is still being composed is not written before it is done. */
  readonly type: (text: string, composing?: boolean) => void;
  /** Writes what was typed, now. */
  readonly end: () => void;
}

/** A field whose letters go into the text after a short pause; `put` gives false where they cannot. */
export function useTyped(value: string, put: (text: string) => boolean): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef<{ typed: string | null; put: (text: string) => boolean }>({ typed: null, put });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  latest.current.put = put;
  const write = (): void => {
    clearTimeout(timer.current);
    const { typed: text } = latest.current;
    if (text === null) return;
    if (latest.current.put(text)) {
      latest.current.typed = null;
      setTyped(null);
    }
  };
  const later = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(write, PAUSE);
  };
  useEffect(() => {
    // Before the draft is put aside, for which the page listens, too.
    const leave = (): void => write();
    const done = (): void => later();
    globalThis.addEventListener('pagehide', leave, true);
    document.addEventListener('visibilitychange', leave, true);
    document.addEventListener('compositionend', done, true);
    return () => {
      globalThis.removeEventListener('pagehide', leave, true);
      document.removeEventListener('visibilitychange', leave, true);
      document.removeEventListener('compositionend', done, true);
      write();
    };
  }, []);
  return {
    text: typed ?? value,
    type: (text, composing = false) => {
      latest.current.typed = text;
      setTyped(text);
      if (composing) clearTimeout(timer.current);
      else later();
    },
    end: write,
  };
}
