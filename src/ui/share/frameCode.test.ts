import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frameCode, frameRights } from './frameCode';

it('the recipe of the README is that of the dialog', () => {
  const frames = [...readFileSync('README.md', 'utf8').matchAll(/<iframe[^>]*>/g)].map(([frame]) => frame.replaceAll(/\s+/g, ' '));
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) expect(frame).toContain(frameRights);
});

it('a browser reads the link and the name back from the code', () => {
  const link = 'https://example.org/descent/#data=csv&csv=a"b<c&amp;d&embed';
  const code = frameCode({ link, title: '“2 < 3” & "more"', width: 640, height: 400 });
  const [, src] = code.match(/ src="([^"]*)"/) ?? [];
  const read = (text = '') => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  expect(read(src)).toBe(link);
  expect(read(code.match(/ title="([^"]*)"/)?.[1])).toBe('“2 < 3” & "more"');
});
