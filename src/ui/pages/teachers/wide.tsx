import type { ComponentChildren } from 'preact';

/** A table that may be wider than its page: then it scrolls by itself, with the keyboard too. */
export function Wide({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="wide-table" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
