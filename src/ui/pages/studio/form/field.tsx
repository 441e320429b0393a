import { useId } from 'preact/hooks';
import type { Path, Plain, Shape } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';
import { useForm } from './context.ts';
import { EffectsInput } from './effects.tsx';
import {
  ChoiceInput,
  type ControlProps,
  ExpressionInput,
  FlagInput,
  NumberInput,
  RefInput,
  TextInput,
} from './inputs.tsx';
import { ListInput } from './lists.tsx';
import { ObjectInput } from './object.tsx';
import { RecordInput } from './record.tsx';

/** A field's name as people read it. */
export const inWords = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The control for a kind of value. */
export function Control(props: ControlProps) {
  const { shape } = props;
  switch (shape.kind) {
    case 'text':
      return <TextInput {...props} shape={shape} />;
    case 'number':
      return <NumberInput {...props} shape={shape} />;
    case 'flag':
      return <FlagInput {...props} shape={shape} />;
    case 'choice':
      return <ChoiceInput {...props} shape={shape} />;
    case 'ref':
      return <RefInput {...props} shape={shape} />;
    case 'expression':
      return <ExpressionInput {...props} shape={shape} />;
    case 'effects':
      return <EffectsInput {...props} shape={shape} />;
    case 'list':
    case 'tuple':
      return <ListInput {...props} shape={shape} />;
    case 'record':
      return <RecordInput {...props} shape={shape} />;
    case 'object':
      return <ObjectInput {...props} shape={shape} />;
    case 'other':
      return <p class="quiet">{t('form.in-text')}</p>;
  }
}

interface FieldProps {
  readonly name: string;
  readonly shape: Shape;
  readonly value: Plain | undefined;
  readonly path: Path;
  /** The sentence about it is shown, not only kept for the pointer. */
  readonly explained?: boolean;
}

const SINGLE: ReadonlySet<Shape['kind']> = new Set(['text', 'number', 'flag', 'choice', 'ref', 'expression']);

/** A problem in one line without the marks of the text. */
export const sayProblem = ({
  message,
  suggestion = '',
}: {
  readonly message: string;
  readonly suggestion?: string | undefined;
}): string =>
  `${message} ${suggestion.charAt(0).toUpperCase()}${suggestion.slice(1)}`.replaceAll('`', '').trim();

/** What is wrong at exactly this field. */
function Wrong({ path }: { path: Path }) {
  const problems = useForm().problemsAt(path);
  return (
    <>
      {problems.map(({ code, message, suggestion, line, severity }) => (
        <small key={`${code}${line}`} class={severity === 'error' ? 'bad' : 'warn'}>
          {sayProblem({ message, suggestion })}
        </small>
      ))}
    </>
  );
}

/** A field with its name, its control and what is wrong with it. */
export function Field({ name, shape, value, path, explained = false }: FieldProps) {
  const id = useId();
  const help = explained ? <small class="field-help">{shape.text}</small> : null;
  const needed =
    shape.required && value === undefined ? <small class="warn"> {t('form.required')}</small> : null;
  if (SINGLE.has(shape.kind)) {
    return (
      <div class={`field of-${shape.kind}`}>
        <label for={id} title={shape.text}>
          {inWords(name)}
          {needed}
        </label>
        <div class="field-control">
          <Control shape={shape} value={value} path={path} id={id} />
          {help}
          <Wrong path={path} />
        </div>
      </div>
    );
  }
  return (
    <fieldset class={`field of-${shape.kind}`}>
      <legend title={shape.text}>
        {inWords(name)}
        {needed}
      </legend>
      {help}
      <Control shape={shape} value={value} path={path} id={id} name={inWords(name)} />
    </fieldset>
  );
}
