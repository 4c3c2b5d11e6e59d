/**
 * The suite of the extension host in a desktop VS Code, which it downloads: VSCODE_VERSION names a version, VSCODE_PATH
 * an installed program, and then nothing is downloaded.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './buildSuite.mjs';
import { ROOT, workspaceOf } from './harness.mjs';

execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
await buildSuite();
const workspace = workspaceOf();
try {
  process.exitCode = await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    ...(process.env.VSCODE_PATH === undefined ? {} : { vscodeExecutablePath: process.env.VSCODE_PATH }),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: path.join(ROOT, 'out/e2e/index.js'),
    launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  workspace.dispose();
}
