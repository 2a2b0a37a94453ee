/** Copies a text; where the clipboard is closed to the page (a frame, a sandbox), the old way is tried. @returns whether it worked */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text });
  area.className = 'hidden';
  // inside the open dialog, which does not give the focus away
  (document.querySelector('[role="dialog"]') ?? document.body).append(area);
  try {
    area.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}
