/** Technical standards and the papers of everyday work: their sections are often numbered like ours. */

/** A standard by its publisher's letters and number, at the end of a slice: "ISO 9001", "RFC 2119", "IEEE Std 802-11", "ACI 318". */
export const STANDARD_BEFORE =
  /\b(?:RFC|ISO|IEC|IEEE|IETF|ITU(?:-T)?|W3C|ECMA|NIST|FIPS|ASTM|ANSI|ASME|ASCE|AASHTO|ASHRAE|ACI|AISC|API|AWS|AWWA|NFPA|NEC|NEMA|SAE|UL|CSA|DIN|EN|BS|JIS|OASIS|MIL-STD|TIA|POSIX|IBC|IFC)(?:[/ -][A-Z]{2,6}){0,2}(?: (?:Std\.?|Standard|Part|No\.))?[ .-]?[A-Z]{0,2}\d[\w.:-]{0,14}$|\bPCI DSS$/;

/** Papers that, behind "section 4-1 of the ...", have sections of their own. */
export const PAPERS_BEHIND =
  /\b(?:man ?page|change ?log|readme|release notes|documentation|docs|wiki|tutorial|guidebook|user guide|textbook|workbook|syllabus|curriculum|style book|data ?sheet|(?:file|api|source|project|product|design|system|technical) (?:format|reference|specification|standard)|annex|thesis|dissertation|treatise|drawings?|prospectus|questionnaire|survey|spec)\b/i;
