import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './progress.mjs';

/** Two set-ups in one tree would build over each other: the second waits, and finds everything done. */
export async function oneAtATime(lockFile, work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  let told = false;
  while (!take(lockFile)) {
    if (!told) say('En annan förberedelse pågår i samma mapp; väntar på den …');
    told = true;
    await pause(200);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function take(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isHeld(lockFile)) return false;
    rmSync(lockFile, { force: true });
    return take(lockFile);
  }
}

function isHeld(lockFile) {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    // Empty for the instant between creation and the writing of the number.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
