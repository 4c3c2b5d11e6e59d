import assert from 'node:assert/strict';
import { z } from 'zod';
import { TOOLS } from '../../../server/src/mcp/schemas';
import manifest from '../../../package.json';

describe('the tools of the editor', () => {
  it('take what those of the Model Context Protocol take, and say the same of themselves', () => {
    const wanted = Object.entries(TOOLS).map(([name, { description, input }]) => {
      const schema = z.toJSONSchema(z.object(input));
      delete schema.$schema;
      delete schema.additionalProperties;
      return { name: `conncite_${name}`, modelDescription: description, inputSchema: schema };
    });
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
