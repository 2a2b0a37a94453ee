/** Stands in the browser for Node's stream, which brain.js loads and the workloads do not use. */
export class Writable {}
export default { Writable };
