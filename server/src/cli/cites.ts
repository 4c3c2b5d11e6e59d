import { jsonArray } from './jsonArray';
import type { CitesPart } from './citesJob';
import type { CitesOptions } from './options';
import { Progress } from './progress';
import { FAILED, OK, type Terminal } from './terminal';
import { steeringEscaped } from '../text/steering';
import { doJobs } from './threads';
import { count, wantsColour } from './words';

/**
 * `conncite cites`: the citations of documents. As JSON one array, an entry a line for each file; a file that could not
 * be read has a `reason` and no citations. @returns exit status
 */
export async function cites(names: readonly string[], options: CitesOptions, terminal: Terminal): Promise<number> {
  const report = options.format === 'json' ? jsonReport() : await textReport(terminal);
  const progress = new Progress(names.length, terminal);
  let status = OK;
  const jobs = names.map((name) => ({ name, settings: null }));
  for await (const { name, done } of doJobs({ command: 'cites', options }, jobs, progress.terminal)) {
    progress.next();
    if (done.failed) status = FAILED;
    await progress.terminal.write(
      done.part === null ? report.unreadable(name, done.reason) : report.listed(done.part as CitesPart),
    );
  }
  progress.end();
  await terminal.write(report.end());
  return status;
}

interface Report {
  listed(part: CitesPart): string;
  unreadable(name: string, reason: string): string;
  end(): string;
}

function jsonReport(): Report {
  const { entry, end } = jsonArray();
  return {
    listed: ({ text }) => entry(text),
    unreadable: (name, reason) => entry(steeringEscaped(JSON.stringify({ file: name, citations: [], reason }))),
    end,
  };
}

async function textReport(terminal: Terminal): Promise<Report> {
  const { default: picocolors } = await import('picocolors');
  const colours = picocolors.createColors(wantsColour(terminal));
  let [files, found, printed] = [0, 0, false];
  const apart = (): string => (printed ? '\n' : '');
  return {
    listed({ text, citations }) {
      files++;
      found += citations;
      if (text === '') return '';
      const all = apart() + text;
      printed = true;
      return all;
    },
    unreadable: () => '',
    end: () =>
      files === 0 ? '' : `${apart()}${colours.bold(`${count(found, 'citation')} in ${count(files, 'file')}.`)}\n`,
  };
}
