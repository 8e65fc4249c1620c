/** Two addresses of one picture in two sizes: a part of the path that names it is the same. */
export function samePicture(a: string, b: string): boolean {
  if (a === b) return true;
  const names = namesIn(a);
  return namesIn(b).some((name) => names.includes(name));
}

const SIZE =
  /(?:\.[a-z]{3,4}|=[a-z\d-]+|@\w+|[-_~](?:\d{2,4}x\d{2,4}|v?\d{1,2}_\d{1,2}|[wh]?\d{1,4}[wh]?|scaled|large|medium|small|thumb|thumbnail|rc))$/i;

function namesIn(address: string): string[] {
  const path = address.split(/[?#]/, 1)[0]!.split('/').slice(3);
  return path.slice(-3).flatMap((part, index, all) => {
    let stem = part.slice(0, 300).toLowerCase();
    for (let cut = ''; cut !== stem;) [cut, stem] = [stem, stem.replace(SIZE, '')];
    const isFile = index === all.length - 1;
    return stem.length >= (isFile ? 8 : 20) && (isFile || /\d/.test(stem)) ? [stem] : [];
  });
}
