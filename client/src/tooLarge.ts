import { l10n, TabInputText, Uri, window, workspace, type Disposable } from 'vscode';
import { harmless } from './harmless';
import { FILE_ENDINGS } from './languages';

/** The editor shows larger files, and gives their text to no extension. */
const LARGEST_MB = 50;

/**
 * Says once of each document in front that the editor keeps it from extensions because of its size:
 * else it would look as if nothing were cited.
 */
export function watchLargeFiles(): Disposable {
  const told = new Set<string>();
  const look = async (): Promise<void> => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (
      !(input instanceof TabInputText) ||
      told.has(input.uri.toString()) ||
      !FILE_ENDINGS.some((ending) => input.uri.path.toLowerCase().endsWith(ending))
    )
      return;
    if (!(await isLarge(input.uri)) || told.has(input.uri.toString())) return;
    told.add(input.uri.toString());
    const name = input.uri.path.slice(input.uri.path.lastIndexOf('/') + 1);
    void window.showWarningMessage(
      harmless(
        l10n.t(
          'Conncite cannot read {0}: the editor does not share documents larger than {1} MB with extensions. Divide it into shorter documents.',
          name,
          LARGEST_MB,
        ),
      ),
    );
  };
  void look();
  return window.tabGroups.onDidChangeTabs(() => void look());
}

async function isLarge(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).size > LARGEST_MB * 1024 * 1024;
  } catch {
    // Gone, or nowhere that can be asked.
    return false;
  }
}
