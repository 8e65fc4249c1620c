export { readNotes, withNote, type ReadNote } from './notes';
export { dayOf, weekOf, type KnownShare, type Week } from './week';
