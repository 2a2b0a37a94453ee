import { splat, store } from './vector';

// Windows over channels-last images, four channels at a time; pointers in bytes, sizes in numbers.

/** Where a number comes in place of the largest so far: it is larger, or it is not a number and that is. */
@inline function wins(value: v128, largest: v128): v128 { return v128.andnot(f32x4.eq(largest, largest), f32x4.le(value, largest)); }

/** y = the largest of each window, winners = its place in the image, the first of equals; what is not a number wins. */
export function maxPoolForward(
  batch: i32, imageSize: i32, width: i32, channels: i32, kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32,
  outHeight: i32, outWidth: i32, x: usize, y: usize, winners: usize,
): void {
  const isSquare = kernelHeight == 2 && kernelWidth == 2;
  const right = <usize>channels << 2, down = <usize>(width * channels) << 2;
  for (let b = 0; b < batch; b++, x += <usize>imageSize << 2) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++, y += right, winners += right) {
        const corner = (i * strideHeight * width + j * strideWidth) * channels;
        for (let c = 0; c < channels; c += 4) {
          const first = x + (<usize>(corner + c) << 2);
          let largest = v128.load(first), place = i32x4.splat(corner + c);
          if (isSquare) {
            const above = v128.load(first + right), below = v128.load(first + down), last = v128.load(first + down + right);
            const second = i32x4.add(place, i32x4.splat(channels)), third = i32x4.add(place, i32x4.splat(width * channels));
            let isNew = wins(above, largest);
            largest = v128.bitselect(above, largest, isNew); place = v128.bitselect(second, place, isNew);
            isNew = wins(below, largest);
            largest = v128.bitselect(below, largest, isNew); place = v128.bitselect(third, place, isNew);
            isNew = wins(last, largest);
            largest = v128.bitselect(last, largest, isNew); place = v128.bitselect(i32x4.add(third, i32x4.splat(channels)), place, isNew);
          } else {
            for (let m = 0, line = first, at = corner + c; m < kernelHeight; m++, line += down, at += width * channels) {
              for (let n = 0, p = line, here = at; n < kernelWidth; n++, p += right, here += channels) {
                const value = v128.load(p), isNew = wins(value, largest);
                largest = v128.bitselect(value, largest, isNew); place = v128.bitselect(i32x4.splat(here), place, isNew);
              }
            }
          }
          store(y + (<usize>c << 2), largest, channels - c);
          store(winners + (<usize>c << 2), i32x4.add(place, i32x4(0, 1, 2, 3)), channels - c);
        }
      }
    }
  }
}

/** dx = 0, then dx at each winner += dy */
export function maxPoolBackward(batch: i32, imageSize: i32, mapSize: i32, dy: usize, winners: usize, dx: usize): void {
  memory.fill(dx, 0, (<usize>(batch * imageSize)) << 2);
  for (let b = 0; b < batch; b++, dx += <usize>imageSize << 2) {
    for (let k = 0; k < mapSize; k++, dy += 4, winners += 4) {
      const at = dx + (<usize>i32.load(winners) << 2);
      f32.store(at, f32.load(at) + f32.load(dy));
    }
  }
}

/** y = the mean of each window */
export function averagePoolForward(
  batch: i32, imageSize: i32, width: i32, channels: i32, kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32,
  outHeight: i32, outWidth: i32, x: usize, y: usize,
): void {
  const share = splat(<f32>1 / <f32>(kernelHeight * kernelWidth));
  for (let b = 0; b < batch; b++, x += <usize>imageSize << 2) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++, y += <usize>channels << 2) {
        const corner = x + (<usize>((i * strideHeight * width + j * strideWidth) * channels) << 2);
        for (let c = 0; c < channels; c += 4) {
          let sum = splat(0);
          for (let m = 0; m < kernelHeight; m++) {
            for (let n = 0; n < kernelWidth; n++) sum = f32x4.add(sum, v128.load(corner + (<usize>((m * width + n) * channels + c) << 2)));
          }
          store(y + (<usize>c << 2), f32x4.mul(sum, share), channels - c);
        }
      }
    }
  }
}

/** dx = 0, then every place of a window += dy / (size of the window) */
export function averagePoolBackward(
  batch: i32, imageSize: i32, width: i32, channels: i32, kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32,
  outHeight: i32, outWidth: i32, dy: usize, dx: usize,
): void {
  const share = splat(<f32>1 / <f32>(kernelHeight * kernelWidth));
  memory.fill(dx, 0, (<usize>(batch * imageSize)) << 2);
  for (let b = 0; b < batch; b++, dx += <usize>imageSize << 2) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++, dy += <usize>channels << 2) {
        const corner = dx + (<usize>((i * strideHeight * width + j * strideWidth) * channels) << 2);
        for (let c = 0; c < channels; c += 4) {
          const part = f32x4.mul(v128.load(dy + (<usize>c << 2)), share);
          for (let m = 0; m < kernelHeight; m++) {
            for (let n = 0; n < kernelWidth; n++) {
              const at = corner + (<usize>((m * width + n) * channels + c) << 2);
              store(at, f32x4.add(v128.load(at), part), channels - c);
            }
          }
        }
      }
    }
  }
}
