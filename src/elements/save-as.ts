/** Hands a text over to the reader as a file. Nothing is sent. */

export function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // browsers read it after the click
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
