import fs from 'node:fs';
import path from 'node:path';
import { BUNDLE, bundleText } from './messages';

fs.mkdirSync(path.dirname(BUNDLE), { recursive: true });
fs.writeFileSync(BUNDLE, bundleText());
