import { spawn } from 'node:child_process';

/** Runs a program to its end. What it wrote is kept, to be shown only if it fails. */
export function run(command, args, { timeoutMs = 600_000, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, ...options });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** The last lines of what a program wrote: enough to see why, short enough to read. */
export const tail = (output, lines = 15) => output.trimEnd().split('\n').slice(-lines).join('\n');
