/** Has the browser save something under this name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then; until it is let go it stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
