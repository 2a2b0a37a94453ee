interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The largest box in the middle of another in which pixels are squares; the other one itself where they differ by less than a pixel. */
export function fittedBox(box: Box, width: number, height: number): Box {
  const scale = Math.min(box.width / width, box.height / height);
  const [across, down] = [scale * width, scale * height];
  if (Math.max(box.width - across, box.height - down) < 1) return box;
  return { x: box.x + (box.width - across) / 2, y: box.y + (box.height - down) / 2, width: across, height: down };
}
