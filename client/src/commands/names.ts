/**
 * Commands of this client alone that another of its files runs; those that the
 * server names too are in `features/commands.ts`.
 */
export const GO_TO_SECTION = 'conncite.goToSection';
export const INSTALL_EDITION = 'conncite.installEdition';
export const INSTALL_STATUTES = 'conncite.installStatutes';
export const RESTART_SERVER = 'conncite.restartServer';
export const SHOW_OUTPUT = 'conncite.showOutput';
export const STATUTES_STATUS = 'conncite.statutesStatus';
export const UPDATE_STATUTES = 'conncite.updateStatutes';
export const WHAT_CHANGED = 'conncite.whatChanged';
