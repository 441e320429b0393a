// `npm start`: from a fresh clone to a page that can be played.
import { connect } from 'node:net';
import { installIfNeeded, root } from './install.mjs';

const PORT = 4173;
const address = `http://localhost:${PORT}`;

const [word] = process.argv.slice(2);
if (word === '--help' || word === '-h') {
  console.log(`Builds the page and serves it at ${address}. It has no options.\n\nExample:\n  npm start`);
  process.exit(0);
}
if (word !== undefined) {
  console.error(`Unknown option '${word}'. Options: --help.`);
  process.exit(2);
}
installIfNeeded();
if (await taken()) stop();
const { build, preview } = await import('vite');
await build({ root, logLevel: 'warn' });
try {
  await preview({ root, logLevel: 'warn', preview: { host: 'localhost', port: PORT, strictPort: true } });
} catch (error) {
  if (await taken()) stop();
  throw error;
}
console.log(`\nLook East is ready: ${address}\n\nPress Ctrl+C to stop.`);

/** Whether something answers on the port already. */
function taken() {
  return new Promise((resolve) => {
    const socket = connect({ host: 'localhost', port: PORT });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** @returns {never} */
function stop() {
  console.error(`Port ${PORT} is taken: another program answers on ${address}. Stop it, then try again.`);
  process.exit(1);
}
