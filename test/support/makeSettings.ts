import { writeFormatFiles } from './formatFiles';
import { writeSettingsFiles } from './settingsFiles';

writeSettingsFiles();
writeFormatFiles();
