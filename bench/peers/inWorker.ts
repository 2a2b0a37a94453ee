import { createAnswer, type Request } from './answer';
import { peers } from './peers';

// One engine and one workload a worker.
const answer = createAnswer(peers);
self.addEventListener('message', async ({ data }: MessageEvent<Request>) => postMessage(await answer(data)));
