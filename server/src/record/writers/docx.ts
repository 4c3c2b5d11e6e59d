/**
 * The record as a Word document, with what else writes one of the library that writes them: larger than all the rest,
 * so each program loads it for the first document.
 */
export {
  AlignmentType,
  Document,
  HeadingLevel,
  LeaderType,
  Packer,
  Paragraph,
  Tab,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
export { wordRecord } from './word';
