export { elu } from './elu';
export { gaussian } from './gaussian';
export { gelu } from './gelu';
export { geluTanh } from './geluTanh';
export { silu } from './silu';
export { sin } from './sin';
