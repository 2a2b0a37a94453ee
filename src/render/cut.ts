/** The text, cut with a sign to this width; empty where not even one letter has room. */
export function cut(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  for (let end = text.length - 1; end > 0; end--) {
    const shorter = `${text.slice(0, end).trimEnd()}…`;
    if (ctx.measureText(shorter).width <= width) return shorter;
  }
  return '';
}
