import { commands, window, type Disposable } from 'vscode';
import {
  ADD_SETTING,
  COMPARE_EDITIONS,
  GET_CHAPTER_TEXT,
  IGNORE_HERE,
  OPEN_SECTION,
  REVEAL_CITED,
  SHOW_REFERENCES,
} from '../../../server/src/protocol/messages';
import { messageOf, type Client } from '../client';
import { harmless } from '../harmless';
import { openChangedSection } from '../official/changesView';
import { addSetting } from './addSetting';
import { checkDocument } from './checkDocument';
import { checkFolder } from './checkFolder';
import { compareEditions } from './compareEditions';
import { convertCitations } from './convertCitations';
import { copyCitationAs } from './copyCitationAs';
import { copyTextWithCitation } from './copyTextWithCitation';
import { getChapterText } from './getChapterText';
import { goToSection } from './goToSection';
import { ignoreHere } from './ignoreHere';
import { insertCitation } from './insertCitation';
import { installEdition } from './installEdition';
import { installSavedPages } from './installSavedPages';
import { installStatutes } from './installStatutes';
import { markDocument } from './markDocument';
import { openRules, openSettingsList } from './openList';
import { openSampleBrief } from './openSampleBrief';
import { convertWorkspace, fixWorkspace } from './fixWorkspace';
import { openSection } from './openSection';
import { removeStatutes } from './removeStatutes';
import { restartServer } from './restartServer';
import { revealCited } from './revealCited';
import { searchStatutes } from './searchStatutes';
import { showOutput } from './showOutput';
import { showReferences } from './showReferences';
import { showSectionAtCursor } from './showSectionAtCursor';
import { statutesStatus } from './statutesStatus';
import { tableOfAuthorities } from './tableOfAuthorities';
import { updateStatutes } from './updateStatutes';
import { verificationRecord } from './verificationRecord';
import { whatChanged } from './whatChanged';
import {
  GO_TO_SECTION,
  INSTALL_EDITION,
  INSTALL_STATUTES,
  RESTART_SERVER,
  SHOW_OUTPUT,
  STATUTES_STATUS,
  UPDATE_STATUTES,
  WHAT_CHANGED,
} from './names';

type Command = (client: Client, ...args: unknown[]) => Promise<void> | void;

/** Commands by id, those of the view of authorities aside. The manifest lists them too; a test compares the two. */
const COMMANDS: Readonly<Record<string, Command>> = {
  [ADD_SETTING]: addSetting,
  'conncite.checkDocument': checkDocument,
  'conncite.checkFolder': checkFolder,
  [COMPARE_EDITIONS]: compareEditions,
  'conncite.convertCitations': convertCitations,
  'conncite.convertWorkspace': convertWorkspace,
  'conncite.copyCitationAs': copyCitationAs,
  'conncite.copyTextWithCitation': copyTextWithCitation,
  [GET_CHAPTER_TEXT]: getChapterText,
  [GO_TO_SECTION]: goToSection,
  [IGNORE_HERE]: ignoreHere,
  'conncite.insertCitation': insertCitation,
  [INSTALL_EDITION]: installEdition,
  'conncite.installSavedPages': installSavedPages,
  [INSTALL_STATUTES]: installStatutes,
  'conncite.openRules': openRules,
  'conncite.openSampleBrief': openSampleBrief,
  'conncite.markDocument': markDocument,
  'conncite.fixWorkspace': fixWorkspace,
  'conncite.openChangedSection': (_client, node) => openChangedSection(node),
  [OPEN_SECTION]: openSection,
  'conncite.openSettingsList': openSettingsList,
  'conncite.removeStatutes': removeStatutes,
  [RESTART_SERVER]: restartServer,
  [REVEAL_CITED]: revealCited,
  'conncite.searchStatutes': searchStatutes,
  [SHOW_OUTPUT]: showOutput,
  [SHOW_REFERENCES]: showReferences,
  'conncite.showSectionAtCursor': showSectionAtCursor,
  [STATUTES_STATUS]: statutesStatus,
  'conncite.tableOfAuthorities': tableOfAuthorities,
  [UPDATE_STATUTES]: updateStatutes,
  'conncite.verificationRecord': verificationRecord,
  [WHAT_CHANGED]: whatChanged,
};

export function registerCommands(client: Client): Disposable[] {
  return registerAll(client, COMMANDS);
}

/** Registers commands by id; one that fails says so to the person who gave it. */
export function registerAll(client: Client, all: Readonly<Record<string, Command>>): Disposable[] {
  return Object.entries(all).map(([id, run]) =>
    commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        await run(client, ...args);
      } catch (error) {
        client.log.error(`${id}: ${messageOf(error)}`);
        void window.showErrorMessage(harmless(messageOf(error)));
      }
    }),
  );
}
