import { commands, window, type Disposable } from 'vscode';
import { messageOf, type Client } from '../client';
import { addSetting } from './addSetting';
import { checkDocument } from './checkDocument';
import { checkFolder } from './checkFolder';
import { convertCitations } from './convertCitations';
import { copyCitationAs } from './copyCitationAs';
import { copyTextWithCitation } from './copyTextWithCitation';
import { goToSection } from './goToSection';
import { insertCitation } from './insertCitation';
import { openSampleBrief } from './openSampleBrief';
import { convertWorkspace, mendWorkspace } from './mendWorkspace';
import { openSection } from './openSection';
import { restartServer } from './restartServer';
import { searchStatutes } from './searchStatutes';
import { showOutput } from './showOutput';
import { showReferences } from './showReferences';
import { showSectionAtCursor } from './showSectionAtCursor';
import { tableOfAuthorities } from './tableOfAuthorities';

type Command = (client: Client, ...args: unknown[]) => Promise<void> | void;

/** Commands by id, those of the view of authorities aside. The manifest lists them too; a test compares the two. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'conncite.addSetting': addSetting,
  'conncite.checkDocument': checkDocument,
  'conncite.checkFolder': checkFolder,
  'conncite.convertCitations': convertCitations,
  'conncite.convertWorkspace': convertWorkspace,
  'conncite.copyCitationAs': copyCitationAs,
  'conncite.copyTextWithCitation': copyTextWithCitation,
  'conncite.goToSection': goToSection,
  'conncite.insertCitation': insertCitation,
  'conncite.openSampleBrief': openSampleBrief,
  'conncite.mendWorkspace': mendWorkspace,
  'conncite.openSection': openSection,
  'conncite.restartServer': restartServer,
  'conncite.searchStatutes': searchStatutes,
  'conncite.showOutput': showOutput,
  'conncite.showReferences': showReferences,
  'conncite.showSectionAtCursor': showSectionAtCursor,
  'conncite.tableOfAuthorities': tableOfAuthorities,
};

export function registerCommands(client: Client): Disposable[] {
  return registerAll(client, COMMANDS);
}

/** Registers commands by id; one that fails says so to the person who gave it. */
export function registerAll(client: Client, all: Readonly<Record<string, Command>>): Disposable[] {
  return Object.entries(all).map(([id, run]) => commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      await run(client, ...args);
    } catch (error) {
      client.log.error(`${id}: ${messageOf(error)}`);
      void window.showErrorMessage(messageOf(error));
    }
  }));
}
