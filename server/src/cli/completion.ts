import type { Command, Option } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What can stand after a command. */
interface Node {
  /** Commands that lead here, joined by blanks; empty for the program itself. */
  readonly path: string;
  /** Commands, and words that are an argument's only choices. */
  readonly commands: readonly Described[];
  readonly options: readonly (Described & { readonly values: readonly string[]; readonly takesValue: boolean })[];
}

interface Described {
  readonly word: string;
  readonly about: string;
}

/**
 * A script that teaches a shell to complete commands, options and their values;
 * where nothing else can stand, file names.
 * @param values of options whose values the program does not list itself, by option
 */
export function completion(
  program: Command,
  shell: Shell,
  values: Readonly<Record<string, readonly string[]>>,
): string {
  const nodes = nodesOf(program, '', values);
  switch (shell) {
    case 'bash':
      return bash(program.name(), nodes);
    case 'zsh':
      return zsh(program.name(), nodes);
    case 'fish':
      return fish(program.name(), nodes);
  }
}

function nodesOf(command: Command, path: string, values: Readonly<Record<string, readonly string[]>>): Node[] {
  const help = command.createHelp();
  const commands = help.visibleCommands(command).filter((child) => child.name() !== '');
  const options = help.visibleOptions(command).flatMap((option) =>
    option.long == null
      ? []
      : [
          {
            word: option.long,
            about: option.description,
            values: option.argChoices ?? values[option.long] ?? [],
            takesValue: takesValue(option),
          },
        ],
  );
  const choices = command.registeredArguments.flatMap(({ argChoices = [], description }) =>
    argChoices.map((word) => ({ word, about: description })),
  );
  const own: Node = {
    path,
    commands: [...commands.map((child) => ({ word: child.name(), about: child.description() })), ...choices],
    options,
  };
  // "help" is made for the list only and has no options of its own.
  const below = command.commands.filter((child) => commands.includes(child));
  return [own, ...below.flatMap((child) => nodesOf(child, `${path} ${child.name()}`.trim(), values))];
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

/** In single quotes, for any of the three shells; descriptions hold no backslash. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, '’')}'`;
}

/** Lines of a `case` that finds the command that the words before the cursor lead to. */
function pathCases(nodes: readonly Node[]): string {
  const paths = nodes
    .filter((node) => node.path !== '')
    .map((node) => (node.path.includes(' ') ? quoted(node.path) : quoted(` ${node.path}`)));
  return paths.join('|');
}

function bash(name: string, nodes: readonly Node[]): string {
  const values = nodes.flatMap((node) =>
    node.options
      .filter((option) => option.takesValue && option.values.length > 0)
      .map(
        (option) =>
          `    ${quoted(`${node.path}:${option.word}`)}) COMPREPLY=($(compgen -W ${quoted(option.values.join(' '))} -- "$cur")); return ;;`,
      ),
  );
  const files = nodes.flatMap((node) =>
    node.options
      .filter((option) => option.takesValue && option.values.length === 0)
      .map((option) => quoted(`${node.path}:${option.word}`)),
  );
  const options = nodes.map(
    (node) =>
      `    ${quoted(`${node.path}:-`)}*) COMPREPLY=($(compgen -W ${quoted(node.options.map((option) => option.word).join(' '))} -- "$cur")); return ;;`,
  );
  const commands = nodes
    .filter((node) => node.commands.length > 0)
    .map(
      (node) =>
        `    ${quoted(`${node.path}:`)}*) COMPREPLY=($(compgen -W ${quoted(node.commands.map((command) => command.word).join(' '))} -- "$cur")); return ;;`,
    );
  return `# Completion of ${name} for bash; in ~/.bashrc:  source <(${name} completion bash)
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${pathCases(nodes)}) at="\${at:+$at }\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$at:$prev" in
${[...values, ...(files.length === 0 ? [] : [`    ${files.join('|')}) return ;;`])].join('\n')}
  esac
  case "$at:$cur" in
${[...options, ...commands].join('\n')}
  esac
}
complete -o default -F _${name} ${name}
`;
}

function zsh(name: string, nodes: readonly Node[]): string {
  const described = (items: readonly Described[]): string =>
    items.map(({ word, about }) => quoted(`${word}:${about.replace(/:/g, ';')}`)).join(' ');
  const values = nodes.flatMap((node) =>
    node.options
      .filter((option) => option.takesValue)
      .map(
        (option) =>
          `    ${quoted(`${node.path}:${option.word}`)}) ${option.values.length === 0 ? '_files' : `compadd -- ${option.values.map(quoted).join(' ')}`}; return ;;`,
      ),
  );
  const options = nodes.map(
    (node) => `    ${quoted(`${node.path}:-`)}*) items=(${described(node.options)}); _describe option items; return ;;`,
  );
  const commands = nodes
    .filter((node) => node.commands.length > 0)
    .map(
      (node) =>
        `    ${quoted(`${node.path}:`)}*) items=(${described(node.commands)}); _describe command items; return ;;`,
    );
  return `#compdef ${name}
# Completion of ${name} for zsh; in ~/.zshrc, after compinit:  source <(${name} completion zsh)
_${name}() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT-1]} at= i
  local -a items
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
      ${pathCases(nodes)}) at="\${at:+$at }\${words[i]}" ;;
    esac
  done
  case "$at:$prev" in
${values.join('\n')}
  esac
  case "$at:$cur" in
${[...options, ...commands].join('\n')}
  esac
  _files
}
if [[ "\${funcstack[1]}" == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function fish(name: string, nodes: readonly Node[]): string {
  const lines = nodes.flatMap((node) => {
    const here = `complete -c ${name} -n ${quoted(`__${name}_at "${node.path}"`)}`;
    return [
      ...(node.commands.length === 0 ? [] : [`${here} -f`]),
      ...node.commands.map((command) => `${here} -a ${command.word} -d ${quoted(command.about)}`),
      ...node.options.map(
        (option) =>
          `${here} -l ${option.word.slice(2)}${option.takesValue ? (option.values.length === 0 ? ' -r' : ` -x -a ${quoted(option.values.join(' '))}`) : ''} -d ${quoted(option.about)}`,
      ),
    ];
  });
  return `# Completion of ${name} for fish; in ~/.config/fish/config.fish:  ${name} completion fish | source
function __${name}_at
  set -l at ''
  for word in (commandline -opc)[2..]
    switch "$at $word"
      case ${nodes
        .filter((node) => node.path !== '')
        .map((node) => quoted(node.path.includes(' ') ? node.path : ` ${node.path}`))
        .join(' ')}
        set at (string trim "$at $word")
    end
  end
  test "$at" = "$argv[1]"
end
${lines.join('\n')}
`;
}
