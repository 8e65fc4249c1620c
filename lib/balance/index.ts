export { readNotes, withNote, type ReadNote } from './notes';
export { weekOf, type KnownShare, type Week } from './week';
