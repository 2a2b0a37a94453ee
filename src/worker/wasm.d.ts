declare module '*.wasm?url&inline' {
  /** A data: URL. */
  const url: string;
  export default url;
}
