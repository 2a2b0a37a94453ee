import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Contender, Start } from './contender';

/**
 * A contender that is a program: its first line is its start as JSON, then it answers each line of so many milliseconds with what it did a second.
 * @throws Error with what it printed last where it fails
 */
export async function startProgram(command: string, args: readonly string[]): Promise<Contender> {
  const child = spawn(command, args);
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  child.on('error', ({ message }) => {
    complaint += message;
  });
  child.stdin.on('error', () => {}); // it has ended: the next line that is waited for says so
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const nextLine = async (): Promise<string> => {
    const { value, done } = await Promise.race([lines.next(), ended.then(() => ({ value: '', done: true }))]);
    if (done) {
      await ended;
      throw new Error(complaint.trim().split('\n').at(-1) || `${command} ended`);
    }
    return value;
  };
  try {
    const start = JSON.parse(await nextLine()) as Start;
    return {
      start,
      async round(milliseconds) {
        child.stdin.write(`${milliseconds}\n`);
        return Number(await nextLine());
      },
      close: () => child.kill(),
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}
