// Starting other programs.
import { execFile, spawn } from 'node:child_process';

/**
 * Runs a program to its end. Signals that end this process are handed on, so that nothing stays behind.
 * @param {string} program @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options] limit: ms after which it is ended
 * @returns {Promise<number>} exit code; 1 when it could not start or was ended from outside
 */
export function run(program, args, { limit, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const timer = limit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limit);
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const handOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, handOn);
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, handOn);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      finish(1);
    });
    child.once('exit', (code) => finish(code ?? 1));
  });
}

/**
 * What a program prints on stdout.
 * @param {string} program @param {readonly string[]} args @param {string} cwd @returns {Promise<string>}
 */
export function capture(program, args, cwd) {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) => resolve(stdout));
  });
}
