import { useState } from 'preact/hooks';
import type { Plain } from '../../../../studio/index.ts';
import { entryOf, shapeAt } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';
import { useForm } from './context.ts';

interface SectionProps {
  readonly section: string;
  readonly value: Plain | undefined;
  readonly pick: (path: readonly string[]) => void;
}

const isMap = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && !Array.isArray(value);

const ID = /^[a-z][a-z0-9-]{0,47}$/;
const FACT_ID = /^[A-Z][0-9]{1,3}$/;

const sayEntry = (value: Plain): string => {
  if (typeof value === 'string') return value;
  if (!isMap(value)) return '';
  const found = [value.headline, value.title, value.label, value.name, value.claim].find(
    (one) => typeof one === 'string',
  );
  return typeof found === 'string' ? found : '';
};

/** A section of entries by id: what there is, and a way to begin another. */
export function SectionForm({ section, value, pick }: SectionProps) {
  const { put, ids, studio } = useForm();
  const [id, setId] = useState('');
  const entries = Object.entries(isMap(value) ? value : {});
  const { document } = studio.get();
  const below = document?.whole[section];
  const inherited = isMap(below)
    ? Object.keys(below).filter((one) => !entries.some(([own]) => own === one))
    : [];
  const facts = section === 'facts' || section === 'assumptions';
  const wrong =
    id === ''
      ? ''
      : !(facts ? FACT_ID : ID).test(id)
        ? t(facts ? 'form.add-entry.fact' : 'form.add-entry.wrong')
        : entries.some(([own]) => own === id)
          ? t('form.add-entry.taken')
          : '';
  const add = (event: Event): void => {
    event.preventDefault();
    if (id === '' || wrong) return;
    const words = {
      headline: t('form.example.headline'),
      text: t('form.example.text'),
      agree: t('form.example.agree'),
      refuse: t('form.example.refuse'),
      label: t('form.example.label'),
    };
    // The last ending is the one for all other games.
    const before = section === 'endings' ? entries.at(-1)?.[0] : undefined;
    if (!put([section, id], entryOf(section, ids, words), before)) return;
    setId('');
    pick([section, id]);
  };
  return (
    <div class="section-form">
      <p class="quiet">{shapeAt([section])?.text}</p>
      <ul class="section-entries" aria-label={t('form.entries')}>
        {entries.map(([name, one]) => (
          <li key={name}>
            <button type="button" onClick={() => pick([section, name])}>
              <code>{name}</code> <span>{sayEntry(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form class="section-new" onSubmit={add} noValidate>
        <label for="new-entry">{t('form.add-entry')}</label>
        <div>
          <input
            id="new-entry"
            type="text"
            class="code"
            placeholder={t('form.add-entry.id')}
            autocomplete="off"
            spellcheck={false}
            value={id}
            aria-invalid={wrong !== ''}
            aria-describedby={wrong ? 'new-entry-wrong' : undefined}
            onInput={(event) => setId(event.currentTarget.value)}
          />
          <button type="submit" class="second small" aria-disabled={id === '' || wrong !== ''}>
            {t('form.add')}
          </button>
        </div>
        {wrong ? (
          <small class="bad" id="new-entry-wrong">
            {wrong}
          </small>
        ) : null}
      </form>
      {inherited.length > 0 ? (
        <div class="section-new">
          <label for="change-entry">{t('form.add-entry.base')}</label>
          <select
            id="change-entry"
            value=""
            onChange={(event) => {
              const name = event.currentTarget.value;
              event.currentTarget.value = '';
              if (name && put([section, name], {})) pick([section, name]);
            }}
          >
            <option value="">{t('form.choose')}</option>
            {inherited.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </div>
  );
}
