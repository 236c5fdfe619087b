/** A button that copies the address of this page with another query. */

/** Where the reader does not let the page copy, the address bar takes the query instead. */
export function wireCopy(button: HTMLElement, query: () => string): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const path = location.pathname + query();
    try {
      await navigator.clipboard.writeText(location.origin + path);
      button.textContent = 'Copied';
    } catch {
      history.replaceState(null, '', path);
      button.textContent = 'It is in the address bar';
    }
    setTimeout(() => (button.textContent = label), 2000);
  });
}
