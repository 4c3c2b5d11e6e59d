/** What installs the official text, and what is said of it: a file of its own, loaded when someone asks for it. */
export { Importer } from './official/store/importer';
export { libraryFolder } from './official/store/dataFolder';
export { importQuestion, importReport, outcomeSentence, statusSentence } from './features/importReport';
