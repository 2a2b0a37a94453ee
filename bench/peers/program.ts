import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Contender, Start } from './contender';

/**
 * A contender that is a program: its first line is its start as JSON, then it answers each line of so many milliseconds with what it did a second.
 * @throws Error with what it printed where it fails
 */
export async function startProgram(command: string, args: readonly string[]): Promise<Contender> {
  const child = spawn(command, args);
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ${args.join(' ')}: ${complaint}`);
    return value;
  };
  const start = JSON.parse(await nextLine()) as Start;
  return {
    start,
    async round(milliseconds) {
      child.stdin.write(`${milliseconds}\n`);
      return Number(await nextLine());
    },
    close: () => child.kill(),
  };
}
