/** Bytes that are handed to a stream at once: packed a thousandfold, they are still no more than a megabyte. */
const SLICE = 1024;

/** What a stream makes of bytes; null as soon as that is more than the limit. Rejects where they are damaged. */
export async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array | null> {
  const writer = writable.getWriter();
  const feeding = (async () => {
    for (let at = 0; at < bytes.length; at += SLICE) await writer.write(bytes.slice(at, at + SLICE));
    await writer.close();
  })();
  feeding.catch(() => {}); // the reader hears of it
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  await feeding;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
