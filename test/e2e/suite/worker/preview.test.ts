import assert from 'node:assert/strict';
// @ts-expect-error: it has no types
import markdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { MarkdownIt, PreviewPart } from '../../../../client/src/previewLinks';
import { EXTENSION, until } from '../support';

interface Parser extends MarkdownIt {
  render(source: string): string;
}

/** The editor's own preview takes what the extension gives it for its parser; here is the same parser. */
describe('the preview of Markdown in a browser', () => {
  it('has each citation linked once the worker has answered', async () => {
    const part = (await vscode.extensions.getExtension(EXTENSION)!.activate()) as PreviewPart;
    const parser = part.extendMarkdownIt((markdownIt as () => Parser)());
    const page = await until('a link', () => {
      const drawn = parser.render('See Conn. Gen. Stat. § 53a-70, and *id.* § 53a-7000.');
      return drawn.includes('<a ') ? drawn : undefined;
    });
    assert.match(
      page,
      /<a href="https:\/\/www\.cga\.ct\.gov\/current\/pub\/chap_952\.htm#sec_53a-70" title="§ 53a-70 Sexual assault in the first degree[^"]*">Conn\. Gen\. Stat\. § 53a-70<\/a>/,
    );
    assert.equal(page.split('<a ').length, 2);
  });
});
