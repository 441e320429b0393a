import { useState } from 'preact/hooks';
import type { BuiltIn } from '../../built-in.ts';
import { Icon } from '../../parts/icon.tsx';
import { t } from '../../studio-words.ts';

interface WayProps {
  readonly icon: string;
  readonly title: string;
  readonly what: string;
  readonly go: string;
  readonly busy: boolean;
  readonly begin: (chosen: string) => void;
  readonly choices?: readonly BuiltIn[];
  readonly first?: boolean;
  /** Another way to the same, as a link beside the button. */
  readonly also?: { readonly label: string; readonly act: () => void };
}

/** One way to begin. */
export function Way({ icon, title, what, go, busy, begin, choices, first = false, also }: WayProps) {
  const [chosen, choose] = useState(choices?.[0]?.id ?? '');
  return (
    <li class="begin-way">
      <Icon name={icon} size="2rem" />
      <div>
        <h3>{title}</h3>
        <p>{what}</p>
        <div class="begin-go">
          {choices ? (
            <select
              aria-label={`${title}: ${t('start.which')}`}
              value={chosen}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {choices.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          ) : null}
          <button
            type="button"
            class={first ? 'primary' : 'second'}
            aria-disabled={busy}
            aria-label={`${title}: ${go}`}
            onClick={() => busy || begin(chosen)}
          >
            {go}
          </button>
          {also ? (
            <button type="button" class="link" onClick={also.act}>
              {also.label}
            </button>
          ) : null}
        </div>
      </div>
    </li>
  );
}
