import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
// tests/parts.setup.ts fetches them
import '../src/ui/frameKeysPart';
import '../src/ui/views/drawingPart';
import '../src/ui/views/readingPart';
import type { PartName } from '../src/ui/words/catalogue';
import { parts } from '../src/ui/words/en/parts/parts';
import { inEnglish } from '../src/ui/words/languageContext';

configure({ asyncUtilTimeout: 10_000 }); // a machine that is busy with other work is slow, not wrong

// What jsdom has no layout or pixels for: observers that see one fixed size, and a canvas context that swallows every call.
const size = { width: 640, height: 480 };

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => {};
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: query.includes('(min-width: 110'), // wide enough for all that a window can hold
  media: query,
  addEventListener() {},
  removeEventListener() {},
}));
for (const [name, value] of Object.entries({ clientWidth: size.width, clientHeight: size.height })) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
}

const gradientLike = { addColorStop() {} };
const textLike = { width: 0 };
const context = new Proxy({} as Record<string, unknown>, {
  get: (target, key: string) =>
    target[key] ??
    (key === 'getLineDash'
      ? () => []
      : key === 'measureText'
        ? () => textLike
        : key.startsWith('create')
          ? () => gradientLike
          : () => undefined),
  set: (target, key: string, value) => {
    target[key] = value;
    return true;
  },
});
HTMLCanvasElement.prototype.getContext = (() => context) as unknown as HTMLCanvasElement['getContext'];
vi.stubGlobal(
  'ImageData',
  class {
    readonly data: Uint8ClampedArray;
    constructor(
      readonly width: number,
      readonly height: number,
    ) {
      this.data = new Uint8ClampedArray(4 * width * height);
    }
  },
);

afterEach(cleanup);

// What opens on demand has its words from the start: how long a module takes to come is nothing that an `act` waits for.
await Promise.all((Object.keys(parts) as PartName[]).map((name) => inEnglish.part(name)));
