/** What blocks call themselves (class and id, lower case): hints for cleaning. Matching is linear in a bounded string. */

const BYLINE =
  /byline|(?:^|[\s_-])(?:authors?|autor(?:es|en|e)?|auteurs?|autore|writer|written-?by|writtenby|reporter|journalist|dateline|contributors?|by-?line|kirjoittaja|forfatter|skribent|yazar|penulis|firma)(?=$|[\s_-])/;

const DATE =
  /(?:^|[\s_-])(?:date|datetime|dates|timestamp|time|time-?ago|published|pubdate|publish|posted-?on|updated|update-?time|modified|datum|fecha|fecha-?hora|data-?(?:pub|publicacao)|tarih|tanggal|last-?updated|reading-?time|read-?time|readtime|min-?read)(?=$|[\s_-])|(?:publish|publication|update|post|article|entry|story|header|head|top)-?(?:date|time|info|meta)/;

const CAPTION = /caption|cutline|bildunterschrift|bildtext|didascalia|(?:^|[\s_-])legend/;

const PULL = /pull-?quote|pullout/;

export const isByline = (name: string): boolean => BYLINE.test(name);
export const isDate = (name: string): boolean => DATE.test(name);
export const isCaption = (name: string): boolean => CAPTION.test(name);
export const isPull = (name: string): boolean => PULL.test(name);
