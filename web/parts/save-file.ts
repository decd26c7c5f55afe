/** Saves content as a file of this name through the browser. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The content stays in memory until its URL is revoked; by then the browser has read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
