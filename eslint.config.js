import tseslint from 'typescript-eslint';

/** Raw HTML and code from strings: nothing in this product needs them. */
const NO_RAW_HTML = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'No raw HTML: build nodes.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/]',
    message: 'No raw HTML: build nodes.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'No raw HTML: render blocks.' },
];

const ROOMS = '(article|balance|outlets|narrative|models|coverage|voices|reading|taking)';
/** A room of lib/ is entered through its index. Type files included: the index re-exports them. */
const INSIDE_OF_ROOMS = `^(\\.\\./)+lib/${ROOMS}/(?!index$).+`;
const INSIDE_OF_OTHER_ROOMS = `^(\\.\\./)+${ROOMS}/(?!index$).+`;

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'out/', 'assets/public/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess makes it the honest way in hot loops
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['entrypoints/**', 'components/**', 'lib/**'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_RAW_HTML],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: INSIDE_OF_ROOMS, message: 'Enter a room through its index.' }] },
      ],
      'no-restricted-globals': ['error', 'chrome'],
    },
  },
  {
    files: ['lib/**'],
    ignores: ['lib/platform/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: INSIDE_OF_OTHER_ROOMS, message: 'Enter a room through its index.' },
            { regex: '^wxt|webextension-polyfill', message: 'Only lib/platform touches the browser.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'chrome', 'browser'],
    },
  },
  {
    files: ['components/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: INSIDE_OF_ROOMS, message: 'Enter a room through its index.' },
            {
              regex: '^wxt|webextension-polyfill|/platform',
              message: 'Components take props: no browser here.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'chrome', 'browser', 'fetch', 'localStorage'],
    },
  },
);
