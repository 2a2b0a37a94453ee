import { splat, store } from './vector';

// Windows over channels-last images, four channels at a time; pointers in bytes, sizes in numbers.

/** y = the largest of each window, winners = its place in the image, the first of equals; what is not a number wins. */
export function maxPoolForward(
  batch: i32, imageSize: i32, width: i32, channels: i32, kernelHeight: i32, kernelWidth: i32, strideHeight: i32, strideWidth: i32,
  outHeight: i32, outWidth: i32, x: usize, y: usize, winners: usize,
): void {
  for (let b = 0; b < batch; b++, x += <usize>imageSize << 2) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        const corner = (i * strideHeight * width + j * strideWidth) * channels;
        let c = 0;
        for (; c + 4 <= channels; c += 4, y += 16, winners += 16) {
          let largest = v128.load(x + (<usize>(corner + c) << 2));
          let winner = i32x4.splat(corner + c);
          for (let m = 0; m < kernelHeight; m++) {
            for (let n = 0; n < kernelWidth; n++) {
              const place = corner + c + (m * width + n) * channels;
              const value = v128.load(x + (<usize>place << 2));
              const newNan = v128.and(f32x4.ne(value, value), f32x4.eq(largest, largest));
              const wins = v128.or(f32x4.gt(value, largest), newNan);
              largest = v128.bitselect(value, largest, wins);
              winner = v128.bitselect(i32x4.splat(place), winner, wins);
            }
          }
          v128.store(y, largest);
          v128.store(winners, i32x4.add(winner, i32x4(0, 1, 2, 3)));
        }
        for (; c < channels; c++, y += 4, winners += 4) {
          let winner = corner + c;
          let largest = f32.load(x + (<usize>winner << 2));
          for (let m = 0; m < kernelHeight; m++) {
            for (let n = 0; n < kernelWidth; n++) {
              const place = corner + c + (m * width + n) * channels;
              const value = f32.load(x + (<usize>place << 2));
              if (value > largest || (value != value && largest == largest)) {
                largest = value;
                winner = place;
              }
            }
          }
          f32.store(y, largest);
          i32.store(winners, winner);
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
