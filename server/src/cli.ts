import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { processTerminal } from './cli/processTerminal';
import { run } from './cli/program';

if (isMainThread || parentPort === null) {
  // The exit status is set, not forced, so that a pipe takes all that was written before the program ends.
  void run(process.argv.slice(2), processTerminal()).then((status) => {
    process.exitCode = status;
  });
} else {
  const port = parentPort;
  // A message that comes before its listener waits for it.
  void import('./cli/threads').then(({ serveJobs }) => {
    serveJobs(port, workerData, processTerminal());
  });
}
