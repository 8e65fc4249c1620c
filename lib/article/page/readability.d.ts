/** The file itself: the package's index also brings its test for readable pages, which nothing here calls. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';
  export default Readability;
}
