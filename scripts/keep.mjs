// Keeps one server alive for as long as the process that asked for it lives, and stops it in order when that one is gone,
// however it went: the channel between them closes even after kill -9. Plain Node: it must run from sources and from dist/.
//
// argv[2] is JSON: { command, args, cwd, env, uid, gid, logFile, pidFile, stopSignal, graceMs }.
import { spawn } from 'node:child_process';
import { openSync, rmSync, statSync, writeFileSync } from 'node:fs';

const LARGEST_LOG = 20 * 1024 * 1024;
const asked = JSON.parse(process.argv[2]);

const isLarge = (file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG;
const log = openSync(asked.logFile, isLarge(asked.logFile) ? 'w' : 'a');
const server = spawn(asked.command, asked.args, {
  cwd: asked.cwd,
  env: { ...process.env, ...asked.env },
  stdio: ['ignore', log, log],
  ...(asked.uid === undefined ? {} : { uid: asked.uid, gid: asked.gid }),
});
if (server.pid !== undefined) writeFileSync(asked.pidFile, String(server.pid));

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.kill(asked.stopSignal);
  setTimeout(() => server.kill('SIGKILL'), asked.graceMs).unref();
}

const tell = (message) => {
  if (process.connected) process.send(message, () => undefined);
};

server.on('error', (error) => {
  tell({ failed: error.message });
  process.exitCode = 1;
  process.disconnect?.();
});
server.on('exit', (code, signal) => {
  rmSync(asked.pidFile, { force: true });
  tell({ exited: { code, signal } });
  process.exit(stopping ? 0 : 1);
});
process.on('disconnect', stop);
process.on('SIGTERM', stop);
// The terminal's Ctrl-C reaches whole process groups; the one who asked decides the order in which things stop.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
tell({ started: server.pid });
