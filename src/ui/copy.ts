/**
 * Copies a text. Where the browser does not let a page do that, the field that shows it is marked, to be copied by hand;
 * true where it has been copied.
 */
export async function copyText(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | null,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
