import type { Block } from './types';

/**
 * What the script in the page brings back: the body's blocks with hints, the pictures, and the page's claims about
 * itself, all unjudged. Judging it (dates, authors, cleaning, topic) happens in the worker, where code costs the page
 * nothing. Plain JSON; it crosses from a web page's process, so `checkReading` rebuilds it before use.
 */
export interface Reading {
  found: Found[];
  media: Medium[];
  claims: Claims;
  method: 'readability' | 'structured-data' | 'article-element';
  /** Was the page larger than what is read of it? */
  cut: boolean;
}

/** A block with what is known of where it stood. */
export interface Found {
  block: Block;
  /** Place of the element it stood in, in document order. */
  place: number;
  /** What its own element and the one around it call themselves (class and id). */
  name: string;
  around: string;
  /** Share of its words that are links, 0–1. */
  linkShare: number;
  /** (Nearly) all of it emphasised; all of it strong. */
  slanted: boolean;
  bold: boolean;
}

/** A picture or an embed. */
export interface Medium {
  /** It stands before the element of this place. */
  place: number;
  picture: Picture | null;
  embed: { href: string; title: string } | null;
  caption: string | null;
  credit: string | null;
  /** Pictures of one gallery share a number. */
  gallery: number | null;
  /** Inside the element that holds all of the body's text. */
  inside: boolean;
  figure: boolean;
}

/** The picture an `img` will show once loaded, with its size as the page declares it. */
export interface Picture {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
}

export type Json = string | number | boolean | null | Json[] | Node;
/** A JSON-LD object: any shape at all. */
export interface Node {
  [key: string]: Json;
}

export interface Claims {
  url: string;
  base: string;
  /** The document's title, its h1 headings, and an h2 that repeats the title. */
  title: string;
  heads: string[];
  lang: string | null;
  canonical: string | null;
  imageLink: string | null;
  /** Name (or property), lower case, and content of each meta tag. */
  meta: [string, string][];
  nodes: Node[];
  /** Texts that look like bylines or dates, surest first. */
  bylines: string[][];
  dates: string[];
  /** An element that asks for money stands in the page. */
  gated: boolean;
  /** Number of links marked as paid for (rel=sponsored). */
  paidLinks: number;
  /** Number of linked headings and `article` elements. */
  teasers: number;
  /** The line under the headline, as it stands on the page. */
  standfirst: string | null;
}
