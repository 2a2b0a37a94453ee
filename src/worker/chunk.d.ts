declare module '*?chunk' {
  /** Address of a script of its own; null in a build as one file and on the development server. */
  const address: string | null;
  export default address;
}
