import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { numberOfPage, pageAddress } from '../../server/src/features/pages/address';
import { lineOfPinpoint, pageDocument } from '../../server/src/features/pages/page';
import { sectionPage } from '../../server/src/features/pages/sectionPage';
import { plainText } from '../../server/src/features/wording/richText';
import { loadCatalogue } from '../support/catalogue';
import { documentOf, hoverContext, TODAY } from '../support/features';

describe('the whole code', () => {
  const statutes = loadCatalogue();

  it('has a page for each number, and each page an address of its own', () => {
    for (let i = 0; i < statutes.size; i++) {
      const section = statutes.at(i);
      assert.ok(section);
      const { number } = section;
      assert.equal(numberOfPage(pageAddress(number)), number);
      const page = sectionPage(number, statutes, TODAY);
      for (const line of page.lines)
        assert.doesNotMatch(line.text, /[\r\n]|\b(?:undefined|null(?! and void)|NaN)\b/, number);
      const document = pageDocument(page);
      assert.ok(document.text.startsWith(`# § ${number}. `), number);
      const count = document.text.split('\n').length;
      for (const node of section.structure) assert.ok(lineOfPinpoint(document, [node.label]) < count, number);
    }
  }).timeout(60_000);

  it('has a hover for each number, that begins with a sentence about it', () => {
    // Every seventh: the recognizer is not what is tested here.
    for (let i = 0; i < statutes.size; i += 7) {
      const number = statutes.at(i)?.number ?? '';
      const found = hover(documentOf(`§ ${number}`).snapshot, 4, hoverContext({ statutes }));
      const [first = ''] = plainText(found?.content ?? []).split('\n');
      assert.ok(first.startsWith(`Section ${number}`) && first.endsWith('.'), `${number}: ${first}`);
    }
  }).timeout(60_000);
});
