/** Remembers where the page stands and what has its focus; call the result to put both back. */
export function keepPlace(): () => void {
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  return () => {
    if (focused instanceof HTMLElement && focused !== document.body && document.activeElement !== focused)
      focused.focus({ preventScroll: true });
    if (window.scrollX !== scrollX || window.scrollY !== scrollY)
      window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
