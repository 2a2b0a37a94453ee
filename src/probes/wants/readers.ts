export { excited } from './excited';
export { looks } from './looks';
export { tuning } from './tuning';
