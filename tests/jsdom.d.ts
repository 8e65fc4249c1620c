/** The little of jsdom the tests use; the package brings no types of its own. */
declare module 'jsdom' {
  export const VirtualConsole: new () => object;
  export interface JSDOM {
    readonly window: Window & typeof globalThis;
  }
  export const JSDOM: new (html?: string, options?: { url?: string; virtualConsole?: object }) => JSDOM;
}
