// What the data column has for tables alone, as one file to fetch.
export { ScalingNote } from './ScalingNote';
export { TableAxes } from './TableAxes';
