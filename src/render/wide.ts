export { paintRibbons } from './paintRibbons';
export { pickStrongest, strengthsOf } from './strongest';
