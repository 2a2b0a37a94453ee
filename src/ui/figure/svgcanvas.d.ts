declare module 'svgcanvas' {
  export interface SvgContext extends CanvasRenderingContext2D {
    /** Lengths with commas between them; none at first. */
    readonly lineDash: string | readonly [] | null;
    /** What was drawn last. */
    readonly __currentElement: SVGElement;
    /** The text of the SVG file. */
    getSerializedSvg(): string;
  }
  export const Context: new (options: { readonly width: number; readonly height: number }) => SvgContext;
}
