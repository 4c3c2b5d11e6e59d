/**
 * The library that writes Word documents, with what packs and opens their files: larger than all the rest, so each
 * program loads it for the first record and hands it over.
 */
export * from 'docx';
export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
