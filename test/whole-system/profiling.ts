import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { basename, join } from 'node:path';

// Loaded into every process of the system under measurement by NODE_OPTIONS, which does not allow --cpu-prof. Only the
// API and the worker are profiled; what they did is written when they leave.
const program = basename(process.argv[1] ?? '', '.js');
const folder = process.env['BENCH_PROFILES'];
if (folder !== undefined && (program === 'main' || program === 'worker')) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  // The API leaves by its own signal, which is no exit to it.
  process.once('SIGTERM', () => {
    session.post('Profiler.stop', (_fault, { profile }) => {
      writeFileSync(join(folder, `${program}.cpuprofile`), JSON.stringify(profile));
    });
  });
}
