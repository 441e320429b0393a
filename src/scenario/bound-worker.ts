/**
 * Starts a module worker that is bound by the page's own policy, so that nothing in it can make code out of text: a
 * worker that is fetched is bound by its own response's headers alone, which a plain host does not send, while one that
 * is made of a few letters inherits the policy of the page. `url` is the address of the worker's code on this origin.
 */
export function startBound(url: string): Worker {
  const code = `import ${JSON.stringify(new URL(url, location.href).href)};`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  // Read by then, whether it stands or not.
  const release = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
