import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What code would use that writes numbers and dates, orders names or changes case in a language of its own choice. */
const byItself = [
  'MemberExpression[object.name="Intl"][property.name=/Format|Collator|Rules/]',
  'CallExpression[callee.property.name=/^(localeCompare|toLocale.*)$/]',
].map((selector) => ({
  selector,
  message: 'Numbers, dates, order and case come from `context.format`, in the browser from `islands/writer.ts`.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'dist.*/', '.astro/', 'node_modules/', 'public/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: [
      'src/domain/**',
      'src/strings/**',
      'src/islands/writer.ts',
      'src/charts/test-format.ts',
      'src/**/*.test.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...byItself] },
  },
  { files: ['*.config.{ts,mjs}', '**/*.d.ts', 'test/support/summary.ts'], rules: { 'no-restricted-exports': 'off' } },
);
