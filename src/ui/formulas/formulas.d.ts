/** `tex.ts` as MathML, made by the build. */
declare module 'virtual:formulas' {
  const formulas: import('./tex').Formulas;
  export default formulas;
}
