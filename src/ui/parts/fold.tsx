import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface FoldProps {
  readonly head: ComponentChildren;
  readonly children: () => ComponentChildren;
}

/** A line that opens what stands behind it; that is made only once it is opened. */
export function Fold({ head, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="fold">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'ui-chevron-down' : 'ui-chevron-right'} />
        {head}
      </button>
      <div id={id} class="fold-body" hidden={!open}>
        {open ? children() : null}
      </div>
    </div>
  );
}
