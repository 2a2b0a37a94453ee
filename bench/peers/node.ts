import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Answer, type Preparation, type Round, rateOf } from './answer';
import type { Contender } from './contender';
import type { WorkloadId } from './workloads';

/** One engine and one workload in a process of its own. @returns why there is none where the engine cannot do the workload */
export async function startInNode(peer: string, workload: WorkloadId): Promise<Contender | string> {
  const child = fork(fileURLToPath(new URL('./inProcess.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => ['its process ended']);
  const ask = async (request: Omit<Preparation, 'options'> | Round): Promise<Answer> => {
    child.send(request);
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    return answer;
  };
  const close = () => child.kill();
  const start = await ask({ peer, workload });
  if (typeof start === 'object') return { start, close, round: async (roundMs) => rateOf(await ask({ roundMs })) };
  close();
  return String(start);
}
