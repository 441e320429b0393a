import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Edit, Path, Plain, Problem, Studio } from '../../../../studio/index.ts';

/** What every field of a form may ask. */
export interface FormDesk {
  readonly studio: Studio;
  /** Sets the value at a path; without a value it goes away. False where the text does not allow it. */
  readonly put: (path: Path, value: Plain | undefined, before?: string) => boolean;
  readonly edit: (edits: readonly Edit[]) => boolean;
  /** The ids of a kind, of the base too. */
  readonly ids: (kind: string) => readonly string[];
  /** What an id is called. */
  readonly called: (kind: string, id: string) => string;
  /** Problems that stand at a path or below it. */
  readonly problemsAt: (path: Path) => readonly Problem[];
}

export const FormContext = createContext<FormDesk | null>(null);

/** The form that a field belongs to. */
export function useForm(): FormDesk {
  const form = useContext(FormContext);
  if (!form) throw new Error('no form is open');
  return form;
}
