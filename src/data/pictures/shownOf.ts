import { lumaOf, type Picture } from './picture';

/** Decoded pixels with one to four channels: grey, grey and opacity, colours, colours and opacity. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** From 0 to 1. */
  valueAt(index: number): number;
}

/** What is seen of them: what is transparent is paper, white, or black under white ink. */
export function shownOf({ width, height, channels, valueAt }: Pixels): Picture {
  const colours = channels >= 3 ? 3 : 1;
  const hasOpacity = channels === 2 || channels === 4;
  const count = width * height;
  let [opaque, light] = [0, 0];
  for (let i = 0; hasOpacity && i < count; i++) {
    const [at, opacity] = [i * channels, valueAt(i * channels + channels - 1)];
    opaque += opacity;
    light += opacity * (colours === 1 ? valueAt(at) : lumaOf(valueAt(at), valueAt(at + 1), valueAt(at + 2)));
  }
  const isClear = hasOpacity && opaque < 0.999 * count;
  const paper = isClear && light > 0.8 * opaque ? 0 : 1;
  const values = new Float64Array(count * colours);
  for (let i = 0; i < count; i++) {
    const opacity = hasOpacity ? valueAt(i * channels + channels - 1) : 1;
    for (let c = 0; c < colours; c++) values[i * colours + c] = paper + opacity * (valueAt(i * channels + c) - paper);
  }
  return { width, height, channels: colours, values };
}
