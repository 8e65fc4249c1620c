// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/coverage/feeds/charset';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const xml = (encoding: string, text: string) => `<?xml version="1.0" encoding="${encoding}"?><t>${text}</t>`;

describe('the letters of a feed', () => {
  it('are UTF-8 where they can be, whatever the server and the file claim', () => {
    const bytes = utf8(xml('iso-8859-1', 'Gøteborg “så”'));
    expect(decodeText(bytes, 'text/xml; charset=windows-1251')).toContain('Gøteborg “så”');
  });

  it('follow the server, then the file', () => {
    const koi8 = Uint8Array.from([...latin('<?xml version="1.0"?><t>'), 0xf0, 0xd2, 0xc9]);
    expect(decodeText(koi8, 'text/xml; charset="koi8-r"')).toContain('При');
    const inside = Uint8Array.from([
      ...latin('<?xml version="1.0" encoding="windows-1251"?><t>'),
      0xcf,
      0xf0,
    ]);
    expect(decodeText(inside, null)).toContain('Пр');
    expect(decodeText(inside, 'text/xml; charset=ISO-8859-1')).toContain('Пр');
  });

  it('are Western where nothing is said or nothing true', () => {
    expect(
      decodeText(latin(xml('utf-8', 'caf\xe9 \x93no\x94 na\xefve')), 'text/xml; charset=utf-8'),
    ).toContain('café “no” naïve');
    expect(decodeText(latin(xml('klingon', 'caf\xe9')), 'text/xml; charset=romulan')).toContain('café');
  });

  it('stay UTF-8 when only a few of them are broken', () => {
    const bytes = Uint8Array.from([...utf8('<t>Смотри, тут'), 0xff, ...utf8(' ошибка</t>')]);
    expect(decodeText(bytes, null)).toBe('<t>Смотри, тут\ufffd ошибка</t>');
  });

  it('follow a byte order mark, and UTF-16 shows without one', () => {
    const wide = (text: string) =>
      new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    expect(decodeText(wide('\ufeff<t>Où</t>'), 'text/xml; charset=utf-8')).toBe('<t>Où</t>');
    expect(decodeText(wide('<t>Où</t>'), null)).toBe('<t>Où</t>');
    expect(decodeText(utf8('\ufeff<t>Où</t>'), 'text/xml; charset=shift_jis')).toBe('<t>Où</t>');
  });

  it('of Japanese mail encoding are not taken for ASCII', () => {
    const bytes = latin('<?xml version="1.0" encoding="ISO-2022-JP"?><t>\x1b$B4A;z\x1b(B</t>');
    expect(decodeText(bytes, null)).toContain('漢字');
  });
});
