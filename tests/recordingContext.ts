/** One call on the context, with the drawing state that mattered at the time. */
export interface Recorded {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly state: Readonly<Record<string, unknown>>;
}

/** A line as it was stroked, in the pixels of the picture. */
export interface RecordedLine {
  readonly points: readonly (readonly [number, number])[];
  readonly strokeStyle: unknown;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  readonly opacity: number;
}

/** A canvas context without pixels that remembers what was drawn on it, scale and translation applied. */
export class RecordingContext {
  readonly calls: Recorded[] = [];
  readonly lines: RecordedLine[] = [];
  strokeStyle: unknown = '#000';
  fillStyle: unknown = '#000';
  lineWidth = 1;
  globalAlpha = 1;
  lineJoin = 'miter';
  font = '';
  textAlign = '';
  textBaseline = '';
  private dash: number[] = [];
  private place = { scaleX: 1, scaleY: 1, x: 0, y: 0 };
  private path: [number, number][] = [];
  private readonly saved: (() => void)[] = [];

  /** What the painters take; it has only the methods below. */
  get asContext(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  private record(call: string, args: readonly unknown[]): void {
    const { fillStyle, strokeStyle, textAlign } = this;
    this.calls.push({ call, args, state: { fillStyle, strokeStyle, textAlign } });
  }

  texts(): string[] {
    return this.calls.filter(({ call }) => call === 'fillText').map(({ args }) => String(args[0]));
  }

  save(): void {
    const { place, dash, lineWidth, strokeStyle, globalAlpha } = this;
    this.saved.push(() => Object.assign(this, { place, dash, lineWidth, strokeStyle, globalAlpha }));
  }
  restore(): void {
    this.saved.pop()?.();
  }
  scale(x: number, y: number): void {
    this.place = { ...this.place, scaleX: this.place.scaleX * x, scaleY: this.place.scaleY * y };
  }
  translate(x: number, y: number): void {
    this.place = { ...this.place, x: this.place.x + x * this.place.scaleX, y: this.place.y + y * this.place.scaleY };
  }
  /** What is turned is remembered as if it were not. */
  rotate(): void {}
  /** Letters of one width. */
  measureText(text: string): Pick<TextMetrics, 'width'> {
    return { width: 6 * text.length };
  }
  setLineDash(dash: number[]): void {
    this.dash = dash;
  }
  getLineDash(): number[] {
    return this.dash;
  }
  beginPath(): void {
    this.path = [];
  }
  moveTo(x: number, y: number): void {
    this.lineTo(x, y);
  }
  lineTo(x: number, y: number): void {
    const { place } = this;
    this.path.push([place.x + x * place.scaleX, place.y + y * place.scaleY]);
  }
  /** Only the end is kept. */
  bezierCurveTo(_x1: number, _y1: number, _x2: number, _y2: number, x: number, y: number): void {
    this.lineTo(x, y);
  }
  closePath(): void {}
  clip(): void {}
  rect(): void {}
  roundRect(...args: number[]): void {
    this.record('roundRect', args);
  }
  drawImage(_image: unknown, ...args: number[]): void {
    this.record('drawImage', args);
  }
  arc(x: number, y: number, radius: number): void {
    this.record('arc', [x, y, radius]);
  }
  stroke(): void {
    const scale = this.place.scaleX;
    this.record('stroke', []);
    this.lines.push({
      points: this.path,
      strokeStyle: this.strokeStyle,
      lineWidth: this.lineWidth * scale,
      dash: this.dash.map((length) => length * scale),
      opacity: this.globalAlpha,
    });
  }
  fill(): void {
    this.record('fill', []);
  }
  strokeRect(...args: number[]): void {
    this.record('strokeRect', args);
  }
  fillRect(...args: number[]): void {
    this.record('fillRect', args);
  }
  strokeText(text: string, x: number, y: number): void {
    this.record('strokeText', [text, x, y]);
  }
  fillText(text: string, x: number, y: number): void {
    this.record('fillText', [text, x, y]);
  }
}
