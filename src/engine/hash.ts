/** Keys in quotes. There are as many as a scenario has ids, and each is written thousands of times. */
const quoted = new Map<string, string>();

function quote(key: string): string {
  const known = quoted.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  quoted.set(key, text);
  return text;
}

/** JSON with keys in code-unit order, so that equal values give equal texts whatever order they were built in. */
export function canonical(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const record = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const part = record[key];
    if (part !== undefined) text += `${text && ','}${quote(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
}

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');

/** 64 bits of a text as 16 hex digits: two multiply-xor lanes that feed each other at the end (as cyrb53 does). */
export function hashText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return hex(b) + hex(a);
}

/** The hash of any plain value: 16 hex digits, the same in Node and every browser. */
export const hashOf = (value: unknown): string => hashText(canonical(value));
