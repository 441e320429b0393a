import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

/** A place in a text as the protocol counts: from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What the server finds wrong at a place. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position };
}

/** What an editor asks of the server about a text it holds open. */
export interface Editor {
  /** Opens a text under the path of a file, and waits for what the server finds wrong with it. */
  readonly open: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  /** Labels of what could be written there. */
  readonly completions: (path: string, at: Position) => Promise<readonly string[]>;
  /** What is shown beside the word there. */
  readonly hover: (path: string, at: Position) => Promise<string>;
  readonly close: () => Promise<void>;
}

const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

/** Starts the real language server with the settings that the project hands to editors, and no network. */
export async function startEditor(): Promise<Editor> {
  const server = spawn(process.execPath, [
    'node_modules/yaml-language-server/bin/yaml-language-server',
    '--stdio',
  ]);
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const handed = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    'yaml.schemas': Record<string, string>;
    'yaml.schemaStore.enable': boolean;
  };
  const schemas = Object.fromEntries(
    Object.entries(handed['yaml.schemas']).map(([schema, files]) => [uriOf(schema), files]),
  );
  const yaml = {
    schemas,
    schemaStore: { enable: handed['yaml.schemaStore.enable'] },
    validate: true,
    hover: true,
    completion: true,
  };
  const waiting = new Map<string, (found: readonly Diagnostic[]) => void>();
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? yaml : null)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uriOf('.'),
    workspaceFolders: [{ uri: uriOf('.'), name: 'look-east' }],
    capabilities: {
      textDocument: { hover: { contentFormat: ['plaintext'] }, completion: {}, publishDiagnostics: {} },
      workspace: { configuration: true },
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
  let version = 0;
  return {
    open: async (path, text) => {
      const uri = uriOf(path);
      const found = new Promise<readonly Diagnostic[]>((done) => waiting.set(uri, done));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: ++version, text },
      });
      return found;
    },
    completions: async (path, position) => {
      const answer = await connection.sendRequest<{ items: { label: string }[] } | null>(
        'textDocument/completion',
        { textDocument: { uri: uriOf(path) }, position },
      );
      return (answer?.items ?? []).map((item) => item.label);
    },
    hover: async (path, position) => {
      const answer = await connection.sendRequest<{ contents: { value: string } } | null>(
        'textDocument/hover',
        {
          textDocument: { uri: uriOf(path) },
          position,
        },
      );
      return answer?.contents.value ?? '';
    },
    close: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      server.kill();
    },
  };
}
