import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { FILE_ENDINGS, LANGUAGES, languageOfFile } from '../../client/src/languages';
import { PAGE_EXTENSION, PAGE_LANGUAGE } from '../../client/src/pageFormat';
import { markupFor, MARKUPS } from '../../server/src/markup/registry';
import { PAGE_ENDING, PAGE_LANGUAGE as SERVER_PAGE_LANGUAGE } from '../../server/src/features/pages/address';
import { DEFAULTS } from '../../server/src/settings/read';
import { SETTINGS } from '../../server/src/settings/schema';
import { SETTINGS_FILE } from '../../server/src/settings/settingsFile';
import { manifestProperties, SCHEMA_FILE, settingsPage, settingsSchema } from '../support/settingsFiles';

interface Setting {
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly languages: readonly {
      readonly id: string;
      readonly extensions: readonly string[];
      readonly configuration: string;
    }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly jsonValidation: readonly object[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

const ROOT = path.join(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { commands, languages, grammars, configuration, walkthroughs } = manifest.contributes;

describe('the manifest', () => {
  it('reads a file of every ending as the server does', () => {
    assert.deepEqual([...FILE_ENDINGS].sort(), MARKUPS.flatMap(({ extensions }) => extensions).sort());
    for (const markup of MARKUPS)
      for (const ending of markup.extensions) assert.equal(markupFor(languageOfFile(`a${ending}`)), markup, ending);
  });

  it('activates by the languages that the client selects', () => {
    assert.deepEqual(
      [...manifest.activationEvents].sort(),
      LANGUAGES.map((language) => `onLanguage:${language}`).sort(),
    );
  });

  it('names the language of section pages as client and server do', () => {
    assert.deepEqual(
      languages.map(({ id, extensions }) => [id, extensions]),
      [[PAGE_LANGUAGE, [PAGE_EXTENSION]]],
    );
    assert.deepEqual([PAGE_LANGUAGE, PAGE_EXTENSION], [SERVER_PAGE_LANGUAGE, PAGE_ENDING]);
  });

  it('has the settings of the schema, as SETTINGS.md has them; else run "npm run settings"', () => {
    assert.deepEqual(configuration.properties, manifestProperties());
    assert.equal(read('SETTINGS.md'), settingsPage());
  });

  it('gives editors the same settings for .conncite.json', () => {
    assert.deepEqual(manifest.contributes.jsonValidation, [{ fileMatch: SETTINGS_FILE, url: `./${SCHEMA_FILE}` }]);
    assert.deepEqual(JSON.parse(read(SCHEMA_FILE)), settingsSchema());
    const { properties, additionalProperties } = settingsSchema() as {
      properties: Record<string, { enum?: unknown; description?: string }>;
      additionalProperties: boolean;
    };
    assert.deepEqual(
      [Object.keys(properties), additionalProperties],
      [Object.keys(DEFAULTS).filter((key) => key !== 'statutes'), false],
    );
    assert.deepEqual(properties.style?.enum, SETTINGS.style.values);
    assert.doesNotMatch(read(SCHEMA_FILE), /%config/);
  });

  it('has at most twenty settings', () => {
    assert.ok(Object.keys(configuration.properties).length <= 20);
  });

  it('describes each value of a setting', () => {
    for (const [name, { enum: values, enumDescriptions }] of Object.entries(configuration.properties)) {
      if (enumDescriptions !== undefined) assert.equal(enumDescriptions.length, values?.length, name);
    }
  });

  it('has a text for each key, and a key for each text', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(JSON.parse(read('package.nls.json')) as object).sort());
  });

  it('names files that exist', () => {
    for (const file of [
      ...grammars.map((grammar) => grammar.path),
      ...languages.map((language) => language.configuration),
    ]) {
      assert.doesNotThrow(() => {
        JSON.parse(read(file));
      }, file);
    }
  });

  it('names grammars as they name themselves', () => {
    for (const grammar of grammars)
      assert.equal((JSON.parse(read(grammar.path)) as { scopeName: string }).scopeName, grammar.scopeName);
  });

  it('has a walkthrough whose commands, pictures and events exist', () => {
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const said = (key: string): string => texts[key.replaceAll('%', '')] ?? '';
    const known = new Set(commands.map(({ command }) => command));
    for (const step of walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(fs.existsSync(path.join(ROOT, step.media.svg)), step.media.svg);
      assert.ok(step.completionEvents.length > 0, step.id);
      const ours = [said(step.description), ...step.completionEvents].flatMap((text) =>
        [...text.matchAll(/ommand:(conncite\.\w+)\b(?!\.)/g)].map((match) => match[1] ?? ''),
      );
      assert.deepEqual(
        ours.filter((command) => !known.has(command)),
        [],
        step.id,
      );
    }
  });

  it('has an icon as the gallery wants it', () => {
    const png = fs.readFileSync(path.join(ROOT, manifest.icon));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128]);
  });
});
