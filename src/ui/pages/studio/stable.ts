import { useRef } from 'preact/hooks';

/** The value of before as long as the new one says the same: what hangs on it is not drawn anew. For plain data. */
export function useStable<T>(value: T): T {
  const held = useRef(value);
  if (held.current !== value && JSON.stringify(held.current) !== JSON.stringify(value)) held.current = value;
  return held.current;
}
