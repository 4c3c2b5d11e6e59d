import { writeSettingsFiles } from './settingsFiles';

writeSettingsFiles();
