import type { Task } from '../engine/task';
import { cut } from './wellFormed';

/** What a file of the user's own is known by where its text is not there. */
export interface FileMark {
  /** Empty where the text was pasted. */
  readonly name: string;
  /** Of the kept text in bytes. */
  readonly size: number;
  /** Of the kept text. */
  readonly hash: string;
  /** What it sets, so that all else of an experiment can be checked without it. */
  readonly task: Task;
}

const tasks: readonly unknown[] = ['binary', 'multiclass', 'regression'] satisfies readonly Task[];

/** A stranger's name of a file in one line, without what turns the direction of writing. */
export const fileName = (name: string): string => cut(name.replace(/\p{C}/gu, '').trim(), 80);

/** Whether a stranger's value is a mark, but for the length of its name. @param most bytes of a file */
export function isFileMark(value: unknown, most: number): value is FileMark {
  if (typeof value !== 'object' || value === null) return false;
  const { name, size, hash, task } = value as Record<keyof FileMark, unknown>;
  const isSize = Number.isInteger(size) && (size as number) > 0 && (size as number) <= most;
  return typeof name === 'string' && isSize && typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash) && tasks.includes(task);
}

/** With a name that can be shown, and nothing else that came along. */
export const fileMark = ({ name, size, hash, task }: FileMark): FileMark => ({ name: fileName(name), size, hash, task });
