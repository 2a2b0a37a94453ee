/** Some browsers begin to read a file only after the click. */
const keptMs = 10_000;

/** Saves a file. A sandbox without downloads drops it silently. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
