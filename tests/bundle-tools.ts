import { tool } from './tool.ts';

/** Has the command line tools bundled before any test: tests that run them at the same time find them ready. */
export default function bundleTools(): void {
  const { status, stderr } = tool('check', 'scenarios/template/scenario.yaml');
  if (status !== 0) throw new Error(`The command line tools do not run: ${stderr}`);
}
