import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Readability } from '@mozilla/readability';
export default defineUnlistedScript(() => new Readability(document.cloneNode(true) as Document).parse());
