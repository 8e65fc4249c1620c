import { expect, it } from 'vitest';
import { withPlainDigits } from '../lib/digits';

it.each([
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '০১২৩৪৫৬৭৮৯',
  '௦௧௨௩௪௫௬௭௮௯',
  '๐๑๒๓๔๕๖๗๘๙',
  '០១២៣៤៥៦៧៨៩',
  '０１２３４５６７８９',
])('reads %s as ten digits in their order', (digits) =>
  expect(withPlainDigits(`in ${digits}.`)).toBe('in 0123456789.'),
);
