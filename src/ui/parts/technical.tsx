import '../style/technical.css';

/** A message for whoever wants to know more, word for word, behind a line that opens it. */
export function Technical({ summary, text }: { readonly summary: string; readonly text: string }) {
  return (
    <details class="technical">
      <summary>{summary}</summary>
      <pre>{text}</pre>
    </details>
  );
}
