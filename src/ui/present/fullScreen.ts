/** Why there is no full screen: the frame does not allow it, the browser has none, or it said no. */
export type FullScreenFailure = 'frame' | 'missing' | 'refused';

/** Shows the page on the whole screen. @returns null, or why it cannot be */
export async function enterFullScreen(): Promise<FullScreenFailure | null> {
  const page = document.documentElement;
  if (document.fullscreenElement) return null;
  if (!document.fullscreenEnabled || !page.requestFullscreen) return window.parent === window ? 'missing' : 'frame';
  try {
    await page.requestFullscreen();
    return null;
  } catch {
    return 'refused';
  }
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {}); // it has been left already
}
