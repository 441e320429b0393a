import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { pressedKey } from '../../../store/pressed-key.ts';
import type { Edit, Path, Plain, Problem, Studio } from '../../../studio/index.ts';
import { calledIn, isCollection, problemsIn, scenarioShape, shapeAt } from '../../../studio/index.ts';
import { Icon } from '../../parts/icon.tsx';
import { t } from '../../studio-words.ts';
import { FormContext, type FormDesk } from './form/context.ts';
import { Control, Field, inWords, sayProblem } from './form/field.tsx';
import { FieldsOf } from './form/object.tsx';
import { SectionForm } from './form/section.tsx';
import { ABOUT, isSmall } from './parts.ts';
import { useStable } from './stable.ts';

interface FormProps {
  readonly studio: Studio;
  readonly chosen: readonly string[];
  readonly problems: readonly Problem[];
  readonly pick: (path: readonly string[]) => void;
  readonly reveal: (path: Path) => void;
  /** Back to the list of parts, where the window has no room for both. */
  readonly onList: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

const isMap = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && !Array.isArray(value);

const shape = scenarioShape();
const ABOUT_FIRST = [
  'title',
  'subtitle',
  'summary',
  'author',
  'briefing',
  'id',
  'version',
  'extends',
  'minutes',
  'lead',
];

/** The small fields of the scenario itself. */
function About({ whole }: { whole: Readonly<Record<string, Plain>> }) {
  const own = Object.keys(shape).filter((name) => isSmall(name));
  const shown = [
    ...ABOUT_FIRST.filter((name) => own.includes(name)),
    ...own.filter((name) => !ABOUT_FIRST.includes(name) && name in whole),
  ];
  const rest = Object.fromEntries(
    own.filter((name) => !shown.includes(name)).flatMap((name) => (shape[name] ? [[name, shape[name]]] : [])),
  );
  return (
    <>
      {shown.map((name) => {
        const field = shape[name];
        return field ? (
          <Field key={name} name={name} shape={field} value={whole[name]} path={[name]} explained />
        ) : null;
      })}
      <FieldsOf fields={rest} value={whole} path={[]} hint="" explained />
    </>
  );
}

interface HeadProps {
  readonly title: string;
  readonly crumb: string;
  readonly onList: () => void;
  readonly onShow: (() => void) | null;
  readonly onDelete: (() => void) | null;
}

function Head({ title, crumb, onList, onShow, onDelete }: HeadProps) {
  return (
    <div class="form-head">
      <button type="button" class="bare form-back" onClick={onList}>
        <Icon name="ui-back" /> {t('desk.parts')}
      </button>
      <div class="form-title">
        {crumb ? <p class="form-crumb">{crumb}</p> : null}
        <h2 tabIndex={-1}>{title}</h2>
      </div>
      <span class="form-acts">
        {onShow ? (
          <button
            type="button"
            class="bare"
            aria-label={t('form.show')}
            title={t('form.show')}
            onClick={onShow}
          >
            <Icon name="ui-edit" />
          </button>
        ) : null}
        {onDelete ? (
          <button
            type="button"
            class="bare"
            aria-label={t('form.delete.name', { name: title })}
            title={t('form.delete.name', { name: title })}
            onClick={onDelete}
          >
            <Icon name="ui-close" />
          </button>
        ) : null}
      </span>
    </div>
  );
}

/** The form of the chosen part. It reads the text and writes by edits; what it cannot read it leaves to the text. */
export function Form({ studio, chosen, problems, pick, reveal, onList, onUndo, onRedo }: FormProps) {
  const [refused, refuse] = useState('');
  const { open, document } = studio.get();
  const [section = '', entry] = chosen;
  const path: Path = section === ABOUT ? [] : chosen;
  const value = useStable(section === '' ? undefined : studio.part(path));
  const whole = document?.whole;
  const near = useStable(
    useMemo(() => problemsIn(open?.files ?? [], problems, path), [open?.files, problems, path.join('/')]),
  );

  const desk: FormDesk = useMemo(() => {
    const edit = (edits: readonly Edit[]): boolean => {
      const problem = studio.edit(edits);
      refuse(problem ? t(problem.code === 'unreadable' ? 'form.unreadable' : 'form.unwritable') : '');
      return problem === null;
    };
    return {
      studio,
      edit,
      put: (at, to, before) =>
        edit([before === undefined ? { path: at, value: to } : { path: at, value: to, before }]),
      ids: (kind) => document?.names[kind] ?? [],
      called: (kind, id) => calledIn(whole, kind, id),
      problemsAt: (at) =>
        near.filter((one) => one.path.join('/') === at.join('/')).map(({ problem }) => problem),
    };
  }, [studio, document, near]);

  const keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = pressedKey(event);
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && key !== 'y') return;
    // One history for form and text: what is typed goes into the text first.
    event.preventDefault();
    if (globalThis.document.activeElement instanceof HTMLElement) {
      const held = globalThis.document.activeElement;
      held.dispatchEvent(new FocusEvent('blur'));
    }
    if (redo) onRedo();
    else onUndo();
  };

  const partShape = section === ABOUT ? undefined : shapeAt(path);
  const isEntry = entry !== undefined;
  const title = section === ABOUT ? t('outline.about') : (entry ?? section);
  const label =
    isEntry && isMap(value)
      ? [value.headline, value.title, value.label, value.name].find((one) => typeof one === 'string')
      : undefined;
  // Drawn anew when the part itself has changed, and not with every letter elsewhere.
  const fields = useMemo((): ComponentChildren => {
    if (section === '')
      return (
        <div class="form-empty">
          <p>{t('form.empty')}</p>
          <p class="quiet">{t('form.empty.how')}</p>
        </div>
      );
    if (section === ABOUT)
      return isMap(value) ? <About whole={value} /> : <p class="quiet">{t('form.unreadable')}</p>;
    if (!isEntry && partShape?.kind === 'record' && partShape.key === null)
      return <SectionForm section={section} value={value} pick={pick} />;
    if (value === undefined) return <p class="quiet">{t(isEntry ? 'form.gone' : 'form.unreadable')}</p>;
    if (!partShape) return <p class="quiet">{t('form.in-text')}</p>;
    if (partShape.kind === 'object')
      return (
        <FieldsOf
          fields={partShape.fields}
          value={value}
          path={path}
          hint={section}
          explained={section === 'cards' || !isEntry}
        />
      );
    return <Control shape={partShape} value={value} path={path} id="form-only" name={inWords(section)} />;
  }, [chosen.join('/'), value, desk, pick]);
  const loose = near.filter(({ path: at }) => at.length <= path.length);
  return (
    <section class="studio-form" aria-label={t('desk.form')} onKeyDown={keys}>
      {section === '' ? null : (
        <Head
          title={typeof label === 'string' ? label : title}
          crumb={isEntry ? `${section} › ${entry}` : ''}
          onList={onList}
          onShow={section === ABOUT ? null : () => reveal(path)}
          onDelete={
            section === ABOUT || (!isEntry && (value === undefined || isCollection(partShape)))
              ? null
              : () => {
                  if (desk.put(path, undefined)) pick(isEntry ? [section] : [ABOUT]);
                }
          }
        />
      )}
      <div class="form-body" key={chosen.join('/')}>
        <div role="alert">{refused ? <p class="form-refused bad">{refused}</p> : null}</div>
        {loose.length > 0 && section !== ABOUT ? (
          <ul class="form-problems" aria-label={t('form.problems')}>
            {loose.map(({ problem }) => (
              <li key={`${problem.code}${problem.line}${problem.column}`} class={problem.severity}>
                {sayProblem(problem)}
              </li>
            ))}
          </ul>
        ) : null}
        <FormContext.Provider value={desk}>{fields}</FormContext.Provider>
      </div>
    </section>
  );
}
