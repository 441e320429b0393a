/**
 * In the page that is one file, in place of `scenario/bound-worker.ts`: starts a worker from its code, which is part of the
 * page. It inherits the page's own policy.
 */
export function startBound(code: string): Worker {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // Read by then, whether it stands or not.
  const release = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
