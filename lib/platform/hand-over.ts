/** Puts text on the clipboard, straight from a click. @returns whether it is there */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text); // pages without https have no clipboard, and some forbid it
  }
}

/** The old way, which needs no permission of the page; the page's own listeners do not hear of it. */
function copyByEvent(text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  window.addEventListener('copy', fill, true);
  document.execCommand('copy');
  window.removeEventListener('copy', fill, true);
  return done;
}

/** Saves text as a file, through a link that never joins the page. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the download starts when the browser likes
}
