import { useEffect } from 'preact/hooks';
import { send } from '../../lib/platform/messages';

/** While it is wanted, the bundled face is among the page's; a shadow root has none of its own. */
export function useLegibleFace(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const faces: FontFace[] = [];
    void send('reader/face', {}).then((files) => {
      if (gone || !files.ok) return;
      for (const { weight, range, data } of files.value) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const face = new FontFace('Parallax Legible', bytes, { weight, unicodeRange: range });
        document.fonts.add(face);
        faces.push(face);
      }
    });
    return () => {
      gone = true;
      for (const face of faces) document.fonts.delete(face);
    };
  }, [wanted]);
}
