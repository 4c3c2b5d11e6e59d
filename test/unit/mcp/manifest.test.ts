import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { toolDeclarations } from '../../support/toolFiles';

describe('the tools of the editor', () => {
  it('take what those of the Model Context Protocol take, and say the same of themselves; else run "npm run settings"', () => {
    const wanted = [...toolDeclarations()].map(([name, declared]) => ({ name, ...declared }));
    const said = manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
      name,
      modelDescription,
      inputSchema,
    }));
    assert.deepEqual(said, JSON.parse(JSON.stringify(wanted)));
  });

  it('are off where a setting says so', () => {
    for (const { when } of [
      ...manifest.contributes.languageModelTools,
      ...manifest.contributes.mcpServerDefinitionProviders,
    ]) {
      assert.equal(when, 'config.conncite.assistants.enable');
    }
  });
});
