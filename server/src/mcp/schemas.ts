import { z } from 'zod';
import type { ToolName } from '../assistant/answer';
import { STYLE_NAMES } from '../styles/registry';

/**
 * What the tools take, as the clients are told. Named once: the manifest's language model tools are made of the same.
 */

const STYLE = z.enum(STYLE_NAMES);
const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not a valid date; use YYYY-MM-DD');
const document = {
  text: z.string().max(10_000_000).optional().describe('The document’s text. Give this or a path.'),
  path: z
    .string()
    .max(4000)
    .optional()
    .describe('A file in a folder that the client has opened: Markdown, LaTeX, HTML, plain text, Word (.docx) or PDF.'),
  language: z
    .string()
    .max(40)
    .optional()
    .describe('Markup of the text: markdown, latex, html, plaintext, ... A path’s ending says it.'),
  asOf: DAY.optional().describe('Day whose law the document is written under, YYYY-MM-DD.'),
};

/** Tools by name. */
export const TOOLS = {
  check_citations: {
    title: 'Check Connecticut statute citations',
    description:
      'Checks every citation of the Connecticut General Statutes in a text or file: sections that do not exist, are repealed, transferred or amended, ' +
      'numbers that are malformed, subsections and form. Use it on every draft that cites Connecticut statutes before showing it. Works offline.',
    input: {
      ...document,
      style: STYLE.optional().describe('Style to judge form by; left out, the one that the document shows.'),
    },
  },
  get_section: {
    title: 'Look up a section of the Connecticut General Statutes',
    description:
      'Tells whether a section exists and is in force, its heading, last acts, a summary, and the law’s own words where the official text is installed. ' +
      'Use it before citing a section.',
    input: {
      number: z.string().max(200).describe('Section number or any citation of it: "53a-70", "C.G.S. § 53a-70(a)".'),
      pinpoint: z.string().max(60).optional().describe('Labels of the subsection: "(a)(1)".'),
      edition: z
        .number()
        .int()
        .min(1900)
        .max(2999)
        .optional()
        .describe(
          'Year of the edition whose words are wanted: 2019, or 2018 for its supplement. Left out, the newest.',
        ),
    },
  },
  search_statutes: {
    title: 'Search the Connecticut General Statutes',
    description:
      'Finds sections by number or words of the heading, and by words of the law where the official text is installed.',
    input: {
      query: z.string().max(200).describe('Words, or the beginning of a number.'),
      limit: z.number().int().min(1).max(30).optional().describe('Longest list; 10 where it is left out.'),
    },
  },
  format_citation: {
    title: 'Write a Connecticut statute citation',
    description:
      'Writes a section as the Bluebook, the Connecticut courts or the legislature cite it, and says whether it exists.',
    input: {
      number: z.string().max(200).describe('Section number or any citation of it.'),
      pinpoint: z.string().max(60).optional().describe('Labels of the subsection: "(a)(1)".'),
      style: STYLE.optional().describe('One style; left out, all.'),
    },
  },
  verify_document: {
    title: 'Make a verification record',
    description:
      'Lists every citation of the Connecticut General Statutes in a document with what it was compared with and the result, and the authorities that were not checked. ' +
      'It does not replace the person who signs.',
    input: document,
  },
} as const satisfies Record<ToolName, object>;
