import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { type Browser, type Driver, WINDOW } from './driver.ts';
import { needed } from './found.ts';

const HOW = 'WebKit is not installed (Debian: webkit2gtk-driver and xvfb).';
/** Where Debian and Fedora put the small browser that comes with WebKitGTK. */
const MINI_BROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** A display of its own where this machine shows none; the program that draws it, and its name. */
async function display(): Promise<{ readonly server: ChildProcess | null; readonly name: string }> {
  const present = process.env.DISPLAY;
  if (present) return { server: null, name: present };
  const server = spawn(needed(HOW, 'Xvfb'), ['-displayfd', '3', '-screen', '0', '1600x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise<string>((resolve, reject) => {
    server.once('error', reject).once('exit', () => reject(new Error('Xvfb ended at once')));
    server.stdio[3]?.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
  });
  return { server, name };
}

/** Asks until the driver's program listens. */
async function listening(url: string, program: ChildProcess): Promise<void> {
  while (program.exitCode === null) {
    const status = await fetch(`${url}/status`).catch(() => null);
    if (status?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver ended at once');
}

const driverOf = async (session: WebDriver, end: () => void): Promise<Driver> => ({
  name: 'webkit',
  version: String((await session.getCapabilities()).getBrowserVersion()),
  open: (url) => session.get(url),
  ask: <T>(expression: string) => session.executeScript<T>(`return (${expression})`),
  click: async (selector) => {
    const found = await session.findElement(By.css(selector));
    await found.click();
  },
  upload: (selector, path) => session.findElement(By.css(selector)).sendKeys(path),
  picture: async () => Buffer.from(await session.takeScreenshot(), 'base64'),
  close: async () => {
    await session.quit().catch(() => {});
    end();
  },
});

/** WebKitGTK's own small browser, driven by WebDriver. */
export const webkit: Browser = {
  name: 'webkit',
  start: async () => {
    const path = needed(HOW, 'WebKitWebDriver');
    const binary = needed(HOW, 'MiniBrowser', ...MINI_BROWSER);
    const shown = await display();
    const port = await freePort();
    const program = spawn(path, ['-p', String(port)], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: shown.name },
    });
    const end = (): void => {
      program.kill();
      shown.server?.kill();
    };
    try {
      const url = `http://127.0.0.1:${port}`;
      await listening(url, program);
      const wanted = new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      });
      const session = await new Builder().usingServer(url).withCapabilities(wanted).build();
      await session
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...WINDOW });
      return await driverOf(session, end);
    } catch (error) {
      end();
      throw error;
    }
  },
};
