const ARTICLES = /^(?:(?:the|le|la|les|el|die|der|das)\s+|ال(?=\p{L}{2}))/iu;

/** First letter of an outlet's name, drawn instead of a logo: no picture is fetched to say who speaks. */
export function initial(name: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(name.trim().replace(ARTICLES, ''));
  return letter ? letter[0].toLocaleUpperCase() : '·';
}
