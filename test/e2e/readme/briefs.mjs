/** Documents that lie beside the sample brief. */
import { Document, Packer, Paragraph, HeadingLevel } from 'docx';

export const BRIEFS = {
  'reply.md': `# Reply to the State's Objection

Public Act 21-103, § 3, amended the statute on trafficking in persons.
It names three ways to commit it. Conn. Gen. Stat. § 53a-192a(a).
It is a class A felony. § 53a-192a(c).

A survivor may apply at any time. Conn. Gen. Stat. § 54-95c.
Whoever applies tells the victims. *Id.*
A conviction under § 53a-82 must be vacated.
The State still cites § 53a-53, a section of the past.
`,
  'bill.md': `# An Act Concerning Trafficking in Persons

Section 1. Section 53a-192a of the general statutes is repealed and the following
is substituted in lieu thereof.
`,
};

/** A section that has another number now, in several documents. */
export const MOTIONS = {
  'motion.md': `# Motion for an Examination

An examination may be ordered. Conn. Gen. Stat. § 53a-90.
`,
  'order.md': `# Proposed Order

The motion under section 53a-90 of the general statutes is granted.
`,
};

export const NOTE = {
  'note.md': `# Note on Trafficking

The court may be asked to vacate a conviction. Conn. Gen. Stat. § 54-95c.
`,
};

export const LEGISLATIVE = {
  'memo.md': `# Where the Act Stands

See subdivision (1) of subsection (a) of section 53a-192a of the general statutes,
and *id.*, subsection (c). Public Act 21-103 amended the section. Section 53a-53
of the general statutes is gone.
`,
};

export const HARBOR = {
  'harbor.md': `# Memorandum on Lanterns

*A sample: title 99 is made up, and no law of any state.*

A lantern is lit when the harbor master asks. General Statutes § 99-2 (a) (3).
`,
};

/** A Word document with citations that are wrong. @returns {Promise<Buffer>} */
export async function wordBrief() {
  const text = (words) => new Paragraph({ text: words });
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Memorandum in Support', heading: HeadingLevel.HEADING_1 }),
            text('Trafficking in persons is a class A felony. Conn. Gen. Stat. § 53a-192a(c).'),
            text('The State asks for an examination under Conn. Gen. Stat. § 53a-90, now elsewhere.'),
            text('It recites Conn. Gen. Stat. § 53a-7000, which does not exist.'),
          ],
        },
      ],
    }),
  );
}
