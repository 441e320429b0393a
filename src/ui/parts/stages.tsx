interface StagesProps {
  readonly labels: readonly string[];
  /** The stage it stands in; past the end: all are done. */
  readonly at: number;
  readonly label: string;
}

/** A strip of stages with the present one filled. */
export function Stages({ labels, at, label }: StagesProps) {
  return (
    <ol class="stages" aria-label={label}>
      {labels.map((words, index) => (
        <li
          key={words}
          class={index < at ? 'done' : index === at ? 'now' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {words}
        </li>
      ))}
    </ol>
  );
}
