import assert from 'node:assert/strict';
import type { AnySchemaObject } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import type { Log } from 'sarif';
import { rules } from '../../../server/src/diagnostics/registry';
import { Folder } from '../../support/cli';

describe('reports', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write(
      'my briefs/a,b.txt',
      'See §53a-41.\nSee Conn. Gen. Stat. § 53a-9999 & <§ 53a-53>. § 53a-9999. Conn. Gen. Stat. § 53A-192a.',
    );
    folder.write('clean.txt', 'Nothing.');
    folder.write('bad.txt', Buffer.from([0x41, 0xff]));
  });
  afterEach(() => {
    folder.remove();
  });

  const report = async (format: string, ...args: string[]): Promise<string> => {
    const { out } = await folder.run([
      'check',
      '--format',
      format,
      'my briefs/a,b.txt',
      'clean.txt',
      'bad.txt',
      ...args,
    ]);
    return out;
  };

  describe('sarif', () => {
    it('is valid by the schema of SARIF 2.1.0', async () => {
      const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
      addFormats(ajv);
      const validate = ajv.compile(schema as AnySchemaObject);
      assert.ok(validate(JSON.parse(await report('sarif'))), JSON.stringify(validate.errors, null, 1));
      // The validator must be able to say no.
      assert.equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false);
    });

    it('tells where each finding is, one-based, and how it is fixed', async () => {
      const { runs } = JSON.parse(await report('sarif')) as Log;
      const results = runs[0]!.results!;
      const text =
        'See §53a-41.\nSee Conn. Gen. Stat. § 53a-9999 & <§ 53a-53>. § 53a-9999. Conn. Gen. Stat. § 53A-192a.';
      for (const result of results) {
        const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
        assert.deepEqual(artifactLocation, { uri: 'my%20briefs/a%2Cb.txt', uriBaseId: 'ROOT' });
        assert.equal(text.slice(region!.charOffset, region!.charOffset! + region!.charLength!), region!.snippet!.text);
        assert.equal(runs[0]!.tool.driver.rules![result.ruleIndex!]!.id, result.ruleId);
      }
      const spacing = results.find((result) => result.ruleId === 'symbol-spacing')!;
      const { startLine, startColumn } = spacing.locations![0]!.physicalLocation!.region!;
      assert.deepEqual([startLine, startColumn, spacing.level], [1, 5, 'note']);
      assert.ok(spacing.fixes![0]!.artifactChanges[0]!.replacements.length > 0);
    });

    it('gives the same words twice two fingerprints', async () => {
      const { runs } = JSON.parse(await report('sarif')) as Log;
      const prints = runs[0]!.results!.map((result) => result.partialFingerprints!['citation/v1']);
      assert.equal(new Set(prints).size, prints.length);
      assert.ok(prints.length >= 4);
    });

    it('says that a file could not be read, and how the rules were set', async () => {
      const { runs } = JSON.parse(
        await report('sarif', '--rule', 'symbol-spacing=off', '--rule', 'unknown-section=hint'),
      ) as Log;
      const [invocation] = runs[0]!.invocations!;
      assert.equal(invocation!.executionSuccessful, false);
      assert.match(invocation!.toolExecutionNotifications![0]!.message.text!, /UTF-8/);
      const set = new Map(runs[0]!.tool.driver.rules!.map((rule) => [rule.id, rule.defaultConfiguration]));
      assert.equal(set.size, rules.length);
      assert.equal(set.get('symbol-spacing')!.enabled, false);
      assert.equal(set.get('unknown-section')!.level, 'note');
    });
  });

  describe('github', () => {
    it('prints a command a finding, with its place escaped', async () => {
      const lines = (await report('github')).trimEnd().split('\n');
      assert.match(
        lines[0]!,
        /^::notice file=my briefs\/a%2Cb\.txt,line=1,endLine=1,col=\d+,endColumn=\d+,title=symbol-spacing::/,
      );
      assert.ok(
        lines.some(
          (line) =>
            line.startsWith('::error file=my briefs/a%2Cb.txt,line=2,') && line.includes('title=unknown-section::'),
        ),
      );
      assert.ok(lines.some((line) => line.startsWith('::warning ')));
      assert.match(lines.at(-1)!, /^::error file=bad\.txt::This file could not be read: it is not valid UTF-8/);
    });
  });

  describe('text', () => {
    it('names the citation as it is read, with the number that a pinpoint of a list goes on with', async () => {
      folder.write('list.html', '<p>General Statutes &sect;&nbsp;53a-192a (a) and (z), and &sect;&nbsp;53a-9999.</p>');
      const { out } = await folder.run(['check', 'list.html']);
      const cited = out
        .split('\n')
        .map((line) => /^list\.html:\d+:\d+ +(.*?) {2,}/.exec(line)?.[1])
        .filter((words) => words !== undefined);
      assert.deepEqual(cited, ['§ 53a-192a (z)', '§ 53a-9999']);
    });
  });

  describe('junit', () => {
    it('counts failures by --fail-on, and is well formed', async () => {
      for (const [failOn, failures] of [
        ['error', 3],
        ['warning', 4],
        ['never', 0],
      ] as const) {
        const xml = await report('junit', '--fail-on', failOn);
        assert.match(
          xml,
          new RegExp(
            `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\n<testsuites name="conncite" tests="\\d+" failures="${failures}" errors="1">`,
          ),
        );
        assert.equal(xml.match(/<failure /g)?.length ?? 0, failures);
        // Every ampersand begins an entity, and every tag is one of ours.
        assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot|#10|#13|#9);)/);
        assert.doesNotMatch(
          xml.replace(/<\/?(?:\?xml|testsuites|testsuite|testcase|failure|error|system-out)\b[^<>]*>/g, ''),
          /[<>]/,
        );
      }
    });

    it('has a case that passed for a clean file, and an error for one that could not be read', async () => {
      const xml = await report('junit');
      assert.match(
        xml,
        /<testsuite name="clean\.txt" tests="1" failures="0" errors="0">\n {4}<testcase name="no findings" classname="clean\.txt"\/>/,
      );
      assert.match(xml, /<testsuite name="bad\.txt" tests="1" failures="0" errors="1">/);
    });
  });
});
