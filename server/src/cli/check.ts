import { rules } from '../diagnostics/registry';
import { Configurations } from './config';
import type { Job } from './jobs';
import type { CheckOptions } from './options';
import { Progress } from './progress';
import { reportFor } from './reports/reportFor';
import { STANDARD_INPUT } from './source';
import { FAILED, FOUND, OK, UsageError, type Terminal } from './terminal';
import { doJobs } from './threads';
import { shown } from './words';

/** `conncite check`: what is wrong with the citations of documents. @returns exit status */
export async function check(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  for (const code of Object.keys(options.rules)) {
    if (!rules.some((rule) => rule.code === code)) {
      throw new UsageError(
        `there is no rule "${shown(code)}"; the rules are ${rules.map((rule) => rule.code).join(', ')}`,
      );
    }
  }
  if (options.fix && names.includes(STANDARD_INPUT))
    throw new UsageError('standard input (-) cannot be fixed; name a file');
  const jobs = await jobsOf(names, options, terminal);
  const progress = new Progress(jobs.length, terminal);
  const report = await reportFor(options, terminal);
  let status = OK;
  for await (const { name, done } of doJobs({ command: 'check', options }, jobs, progress.terminal)) {
    progress.next();
    if (done.failed) status = FAILED;
    else if (done.found && status === OK) status = FOUND;
    if (done.fixesMade > 0) report.fixed(done.fixesMade);
    await progress.terminal.write(
      done.part === null ? report.unreadable(name, done.reason) : report.checked(done.part),
    );
  }
  progress.end();
  await terminal.write(report.end());
  return status;
}

/** Documents with their folders' settings. */
async function jobsOf(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Job[]> {
  const configurations = new Configurations(options.config, terminal);
  const jobs: Job[] = [];
  const silent: string[] = [];
  for (const name of names) {
    const settings = await configurations.ofEach(name);
    if ('reason' in settings) {
      jobs.push({ name, settings: null, refused: settings.reason });
      continue;
    }
    if (!settings.diagnostics.enable) silent.push(name);
    jobs.push({ name, settings });
  }
  // What finds nothing because it was told to must not look like a clean document.
  if (silent.length > 0) {
    terminal.warn(
      `conncite: settings turn the rules off for ${silent.length === 1 ? shown(silent[0] ?? '') : `${silent.length} documents`} (diagnostics.enable)\n`,
    );
  }
  return jobs;
}
