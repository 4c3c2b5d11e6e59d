import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/diagnostics/registry';
import {
  isOfTheUser,
  isSetting,
  SETTINGS,
  SEVERITIES,
  type Setting,
  type SettingGroup,
  type SettingScope,
} from '../../server/src/settings/schema';

const ROOT = path.join(__dirname, '../..');
const PAGE = path.join(ROOT, 'SETTINGS.md');
const MANIFEST = path.join(ROOT, 'package.json');
/** What editors know of `.conncite.json`. */
export const SCHEMA_FILE = 'syntaxes/conncite.schema.json';

/** The one setting that the editor's own part reads. */
const OF_THE_CLIENT = {
  'conncite.trace.server': {
    scope: 'window',
    type: 'string',
    default: 'off',
    enum: ['off', 'messages', 'verbose'],
    markdownDescription: '%config.trace.server%',
  },
};

/** Full names with their settings, in order. */
export function namedSettings(group: SettingGroup = SETTINGS, prefix = 'conncite'): [string, Setting][] {
  return Object.entries(group).flatMap(([key, node]) =>
    isSetting(node)
      ? [[`${prefix}.${key}`, node] satisfies [string, Setting]]
      : namedSettings(node, `${prefix}.${key}`),
  );
}

/** `contributes.configuration.properties` of the manifest, as the schema has it. */
export function manifestProperties(): Record<string, object> {
  const own = namedSettings().map(([name, setting]) => [
    name,
    { scope: setting.scope, ...typeOf(name, setting), markdownDescription: `%${keyOf(name)}%` },
  ]);
  const all = { ...(Object.fromEntries(own) as Record<string, object>), ...OF_THE_CLIENT };
  return Object.fromEntries(Object.entries(all).map(([name, property], i) => [name, { order: i + 1, ...property }]));
}

function typeOf(name: string, setting: Setting): object {
  switch (setting.kind) {
    case 'choice':
      return {
        type: 'string',
        default: setting.default,
        enum: setting.values,
        enumDescriptions: setting.values.map((value) => `%${keyOf(name)}.${value}%`),
      };
    case 'flag':
      return { type: 'boolean', default: setting.default };
    case 'count':
      return { type: 'integer', default: setting.default, minimum: 0, maximum: setting.most };
    case 'texts':
      return { type: 'array', default: setting.default, items: { type: 'string' }, uniqueItems: true };
    case 'day':
      return {
        type: 'string',
        default: setting.default,
        pattern: '^(\\d{4}-\\d{2}-\\d{2})?$',
        patternErrorMessage: '%config.day%',
      };
    case 'folder':
      return { type: 'string', default: setting.default };
    case 'severities':
      return {
        type: 'object',
        default: setting.default,
        additionalProperties: { type: 'string', enum: SEVERITIES },
        propertyNames: { enum: rules.map((rule) => rule.code).sort() },
      };
  }
}

function keyOf(name: string): string {
  return name.replace('conncite.', 'config.');
}

const SCOPES: Readonly<Record<SettingScope, string>> = {
  'language-overridable': 'user, workspace, folder, language',
  resource: 'user, workspace, folder',
  window: 'user, workspace',
  'machine-overridable': 'user, remote computer, trusted workspace; not in `.conncite.json`',
  application: 'user; not in `.conncite.json`',
};

const HEAD = `# Settings

All settings of Conncite, by the names they have in an editor. A file \`.conncite.json\` at the root of a folder, or a key
\`conncite\` in its \`package.json\`, holds the same settings for a team, without \`conncite.\`; editors, the command line, and everything else read
it. It overrides an editor's own settings, severities rule by rule; lists are combined. A change takes effect at once:

\`\`\`json
{ "style": "connecticut", "diagnostics": { "rules": { "et-seq": "off" } } }
\`\`\`

What a document says about itself (see [RULES.md](RULES.md), "The law of a date") overrides every setting. A value that is not
allowed is named in the log with those that are; its default is used, and everything else still applies.

This page is generated from the settings' schema by \`npm run settings\`.
`;

/** SETTINGS.md, as the schema has it. */
export function settingsPage(): string {
  const words = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.nls.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  const say = (key: string): string => (words[key] ?? '').replace(/#([\w.]+)#/g, '$1');
  const entries = namedSettings().map(([name, setting]) =>
    [
      `## ${name}`,
      '',
      say(keyOf(name)),
      '',
      `- Values: ${valuesOf(setting)}`,
      ...(setting.kind === 'choice'
        ? setting.values.map((value) => `  - \`${value}\`: ${say(`${keyOf(name)}.${value}`)}`)
        : []),
      `- Default: \`${JSON.stringify(setting.default)}\``,
      `- May be set for: ${SCOPES[setting.scope]}`,
      '',
    ].join('\n'),
  );
  return [HEAD, ...entries].join('\n');
}

function valuesOf(setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return 'one of';
    case 'flag':
      return '`true`, `false`';
    case 'count':
      return `a whole number from 0 to ${setting.most}`;
    case 'texts':
      return 'a list of strings';
    case 'folder':
      return 'the path of a folder, or `""`';
    case 'day':
      return 'a date, `"2017-05-01"`, or `""`';
    case 'severities':
      return `by rule, one of ${SEVERITIES.map((severity) => `\`${severity}\``).join(', ')}; the rules are listed in [RULES.md](RULES.md)`;
  }
}

/** JSON schema of `.conncite.json`, with the words that the editor's settings have. */
export function settingsSchema(): object {
  const words = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.nls.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  const say = (text: string): string =>
    text.replace(/%([^%]+)%/g, (_, key: string) => words[key] ?? '').replace(/#([\w.]+)#/g, '$1');
  const group = (node: SettingGroup, prefix: string): object => ({
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(node)
        .filter(([, below]) => !isOfTheUser(below))
        .map(([key, below]) => {
          const name = `${prefix}.${key}`;
          if (!isSetting(below)) return [key, group(below, name)];
          const property = { ...typeOf(name, below), description: say(`%${keyOf(name)}%`) };
          return [
            key,
            JSON.parse(JSON.stringify(property), (_, value: unknown) =>
              typeof value === 'string' ? say(value) : value,
            ) as object,
          ];
        }),
    ),
    additionalProperties: false,
    // Whoever copies them from an editor has their full names.
    ...(prefix === 'conncite' ? { patternProperties: { '^conncite\\.': {}, '^\\$schema$': {} } } : {}),
  });
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Conncite', ...group(SETTINGS, 'conncite') };
}

/** Writes the page, the schema and the manifest's part. */
export function writeSettingsFiles(): void {
  fs.writeFileSync(PAGE, settingsPage());
  fs.writeFileSync(path.join(ROOT, SCHEMA_FILE), `${JSON.stringify(settingsSchema(), null, 2)}\n`);
  const manifest = JSON.parse(fs.readFileSync(MANIFEST, 'utf8')) as {
    contributes: { configuration: { properties: object } };
  };
  manifest.contributes.configuration.properties = manifestProperties();
  fs.writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}
