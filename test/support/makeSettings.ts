import fs from 'node:fs';
import path from 'node:path';
import { formatFiles } from './formatFiles';
import { writeSettingsFiles } from './settingsFiles';
import { styleFiles } from './styleFiles';
import { toolFiles } from './toolFiles';

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) fs.writeFileSync(path.join(__dirname, '../..', file), text);
}

// The settings' page has the words that the styles give the manifest.
write(styleFiles());
writeSettingsFiles();
write(formatFiles());
write(toolFiles());
