import { processTerminal } from './cli/processTerminal';
import { run } from './cli/program';

// The exit status is set, not forced, so that a pipe takes all that was written before the program ends.
void run(process.argv.slice(2), processTerminal()).then((status) => {
  process.exitCode = status;
});
