declare module 'svgcanvas' {
  interface SvgContext extends CanvasRenderingContext2D {
    /** The text of the SVG file. */
    getSerializedSvg(): string;
  }
  export const Context: new (options: { readonly width: number; readonly height: number }) => SvgContext;
}
