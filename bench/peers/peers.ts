import { descentDouble, descentFused, descentSingle } from './descent';
import type { Peer } from './peer';

/** Every JavaScript engine by name; loaded when it is its turn, so that no engine's code warms or slows another's. */
export const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  'descent single': async () => descentSingle,
  'descent fused': async () => descentFused,
  'descent double': async () => descentDouble,
  'per-node objects': async () => (await import('./perNodeObjects')).perNodeObjects,
  ConvNetJS: async () => (await import('./convnetjs')).convnet,
  'brain.js': async () => (await import('./brainjs')).brain,
  'tfjs cpu': async () => (await import('./tfjs')).tfjsCpu,
  'tfjs wasm': async () => (await import('./tfjs')).tfjsWasm,
};
