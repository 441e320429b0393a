import { useEffect, useState } from 'preact/hooks';
import { t } from '../page-words.ts';

interface PaperLineProps {
  /** Of the scenario. */
  readonly title: string;
  /** The fortune number of the game. */
  readonly seed: number;
}

const today = (): string => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());

/** Heads what is printed, and is seen on paper only: room for a name and a date, and which game this is. */
export function PaperLine({ title, seed }: PaperLineProps) {
  const [date, setDate] = useState(today);
  // A page may lie open over midnight.
  useEffect(() => {
    const print = (): void => setDate(today());
    globalThis.addEventListener('beforeprint', print);
    return () => globalThis.removeEventListener('beforeprint', print);
  }, []);
  return (
    <p class="paper-line">
      <span>{t('paper.name')}</span>
      <span>{t('paper.date')}</span>
      <small>{t('paper.of', { title, seed, date })}</small>
    </p>
  );
}
