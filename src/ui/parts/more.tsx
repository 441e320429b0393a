import type { ComponentChildren } from 'preact';

interface MoreProps {
  readonly title: string;
  /** What weighs most in it, in a few words: it is read where the part is folded. */
  readonly above?: string;
  /** Left out: it stands open and cannot be folded. */
  readonly folded?: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of what is told, which may be folded. */
export function More({ title, above = '', folded = false, children }: MoreProps) {
  if (!folded)
    return (
      <section>
        <h3>{title}</h3>
        {children}
      </section>
    );
  return (
    <details class="more">
      <summary>
        <b>{title}</b> {above === '' ? null : <span class="quiet">{above}</span>}
      </summary>
      {children}
    </details>
  );
}
