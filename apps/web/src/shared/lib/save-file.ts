/** Downloads a file in the browser. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download starts after this task; from then on the browser does not need the address.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
