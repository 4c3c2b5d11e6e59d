import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { TOOLS } from '../../server/src/mcp/schemas';

const ROOT = path.join(__dirname, '../..');
const MANIFEST = 'package.json';

interface Tool {
  readonly name: string;
  modelDescription: string;
  inputSchema: unknown;
}

/** What the editor is to know of each tool, by the tool's name there: what the Model Context Protocol says of it. */
export function toolDeclarations(): ReadonlyMap<string, Omit<Tool, 'name'>> {
  return new Map(
    Object.entries(TOOLS).map(([name, { description, input }]) => {
      const schema = z.toJSONSchema(z.object(input));
      delete schema.$schema;
      delete schema.additionalProperties;
      return [`conncite_${name}`, { modelDescription: description, inputSchema: schema }];
    }),
  );
}

/** The manifest with what the editor is told of the assistants' tools. */
export function toolFiles(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, MANIFEST), 'utf8')) as {
    readonly contributes: { readonly languageModelTools: readonly Tool[] };
  };
  const declared = toolDeclarations();
  for (const tool of manifest.contributes.languageModelTools) Object.assign(tool, declared.get(tool.name));
  return new Map([[MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`]]);
}
