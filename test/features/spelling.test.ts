import assert from 'node:assert/strict';
import { ownSpelling } from '../../server/src/features/wording/spelling';
import { documentOf } from '../support/features';

describe('signs and blanks that are put into a document', () => {
  for (const [language, text, is] of [
    ['latex', 'Conn.\\ Gen.\\ Stat.\\ \\S~1-2. Smith v. Jones', ['\\S', '~', '\\ ']],
    ['latex', 'Conn. Gen. Stat. \\S~1-2. Smith v.\\ Jones', ['\\S', '~', ' ']],
    ['latex', 'General Statutes \\S~1-2. Smith v.\\ Jones', ['\\S', '~', '\\ ']],
    ['latex', 'General Statutes \\S~1-2. Smith v. Jones', ['\\S', '~', ' ']],
    ['latex', 'General Statutes\\ \\S~1-2', ['\\S', '~', '\\ ']],
    ['latex', '\\S~1-2', ['\\S', '~', ' ']],
    ['latex', 'No law.', ['\\S', '~', ' ']],
    ['latex', 'Conn. Gen. Stat. \\S 1-2, Conn.\\ Gen.\\ Stat.\\ \\S 1-3', ['\\S', '~', ' ']],
    ['markdown', 'Conn. Gen. Stat. § 1-2', ['§', ' ', ' ']],
    ['markdown', 'No law.', ['§', ' ', ' ']],
    ['plaintext', 'No law.', ['§', ' ', ' ']],
    ['plaintext', '§ 1-2 and §\u00a01-3.', ['§', '\u00a0', ' ']],
    ['plaintext', '§ 1-2; §\u00a01-3; §\u00a01-4.', ['§', '\u00a0', ' ']],
    ['plaintext', '§ 1-2; § 1-5; §\u00a01-3.', ['§', ' ', ' ']],
    ['plaintext', '§1-2', ['§', ' ', ' ']],
    ['plaintext', '§\u202f1-2', ['§', '\u202f', ' ']],
    ['html', '&sect;&nbsp;1-2', ['&sect;', '&nbsp;', ' ']],
    ['html', 'no', ['&sect;', '&nbsp;', ' ']],
    ['typst', 'no', ['§', '~', ' ']],
    ['latex', '\\S 1-2', ['\\S', '~', ' ']],
    ['typst', 'Conn. Gen. Stat. §~1-2', ['§', '~', ' ']],
    ['html', 'Conn. Gen. Stat. &sect; 1-2', ['&sect;', ' ', ' ']],
  ] as const) {
    it(`are those that it has, else those of its markup (${language}): ${JSON.stringify(text)}`, () => {
      const { sign, space, afterPeriod } = ownSpelling(documentOf(text, language).snapshot);
      assert.deepEqual([sign, space, afterPeriod], is);
    });
  }
});
