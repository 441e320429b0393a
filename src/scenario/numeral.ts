/** A number as people write it, the way it is written here; anything else as it is. */
export function numeral(word: string): string {
  const joined = /^[+-]?\d{1,3}(?:[ '_]\d{3})+(?!\d)/.test(word)
    ? word.replace(/(\d)[ '_](?=\d{3})/g, '$1')
    : word;
  const found = /^([+-]?\d+)(?:[.,](\d+))?\s*(?:%|,|[a-z°]+)?$/.exec(joined);
  if (found === null) return word;
  const [, whole = '', decimals] = found;
  return `${whole.replace('+', '')}${decimals === undefined ? '' : `.${decimals}`}`;
}
