import type { Kernels } from '../kernels';

export const maxPoolForward: Kernels['maxPoolForward'] = (x, y, winners, batch, shape) => {
  const { height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } = shape;
  let o = 0;
  for (let b = 0; b < batch; b++) {
    const image = b * height * width * channels;
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        for (let c = 0; c < channels; c++, o++) {
          const corner = (i * strideHeight * width + j * strideWidth) * channels + c;
          let winner = corner;
          let largest = x[image + corner];
          for (let m = 0; m < kernelHeight; m++) {
            for (let n = 0; n < kernelWidth; n++) {
              const place = corner + (m * width + n) * channels;
              const value = x[image + place];
              // a value that is not a number wins, so that it is not hidden
              if (value > largest || (Number.isNaN(value) && !Number.isNaN(largest))) {
                largest = value;
                winner = place;
              }
            }
          }
          y[o] = largest;
          winners[o] = winner;
        }
      }
    }
  }
};

export const maxPoolBackward: Kernels['maxPoolBackward'] = (dy, winners, dx, batch, shape) => {
  const { height, width, channels, outHeight, outWidth } = shape;
  const imageSize = height * width * channels;
  const mapSize = outHeight * outWidth * channels;
  for (let i = 0; i < batch * imageSize; i++) dx[i] = 0;
  for (let b = 0, o = 0; b < batch; b++) for (let i = 0; i < mapSize; i++, o++) dx[b * imageSize + winners[o]] += dy[o];
};

export const averagePoolForward: Kernels['averagePoolForward'] = (x, y, batch, shape) => {
  const { height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } = shape;
  const share = 1 / (kernelHeight * kernelWidth);
  let o = 0;
  for (let b = 0; b < batch; b++) {
    const image = b * height * width * channels;
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        for (let c = 0; c < channels; c++, o++) {
          const corner = image + (i * strideHeight * width + j * strideWidth) * channels + c;
          let sum = 0;
          for (let m = 0; m < kernelHeight; m++) for (let n = 0; n < kernelWidth; n++) sum += x[corner + (m * width + n) * channels];
          y[o] = sum * share;
        }
      }
    }
  }
};

export const averagePoolBackward: Kernels['averagePoolBackward'] = (dy, dx, batch, shape) => {
  const { height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } = shape;
  const share = 1 / (kernelHeight * kernelWidth);
  for (let i = 0; i < batch * height * width * channels; i++) dx[i] = 0;
  let o = 0;
  for (let b = 0; b < batch; b++) {
    const image = b * height * width * channels;
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        for (let c = 0; c < channels; c++, o++) {
          const corner = image + (i * strideHeight * width + j * strideWidth) * channels + c;
          for (let m = 0; m < kernelHeight; m++)
            for (let n = 0; n < kernelWidth; n++) dx[corner + (m * width + n) * channels] += dy[o] * share;
        }
      }
    }
  }
};
