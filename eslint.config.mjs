import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Says once, for every folder of the core, what it must never know. `test/architecture.test.ts` checks the whole table. */
const platform = [
  {
    group: ['node:*', 'fs', 'path', 'process', 'child_process', 'worker_threads'],
    message: 'The core runs in Node and in the browser alike.',
  },
  { group: ['vscode', 'vscode-*'], message: 'Only protocol/ and client/ know editors.' },
];

/** Forbids a folder to import others of ours: the names are folders beside it. */
const mayNotImport = (folder, others, message) => ({
  files: [`server/src/core/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [...platform, { group: others.flatMap((other) => [`**/${other}/*`, `**/${other}/**`]), message }] },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
      // Text is our subject: marks for hidden passages are control characters, and accents are combining ones.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
    },
  },
  { files: ['server/src/core/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: platform }] } },
  mayNotImport(
    'language',
    ['terminology', 'draft', 'review', 'advice', 'alignment', 'protocol'],
    'A language knows neither concepts nor drafts.',
  ),
  mayNotImport('terminology', ['draft', 'review', 'advice', 'alignment', 'protocol'], 'A dictionary knows no drafts.'),
  mayNotImport('draft', ['terminology', 'review', 'advice', 'alignment', 'protocol'], 'A draft knows no dictionaries.'),
  mayNotImport('review', ['advice', 'alignment', 'protocol'], 'A review finds; how it is said is for advice/.'),
  mayNotImport('kept', ['review', 'advice', 'alignment', 'protocol'], 'A decision knows spans, not why they are flagged.'),
  mayNotImport('advice', ['alignment', 'protocol'], 'Advice is about findings.'),
  mayNotImport('alignment', ['advice', 'protocol'], 'Alignment is about texts.'),
  {
    files: ['server/src/{core,protocol,node,browser}/**/*.ts', 'client/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket'].map((name) => ({ name, message: 'Nothing leaves the machine.' })),
      ],
    },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['**/core/**', '**/protocol/!(requests.js)'], message: 'The client knows the server by its messages only.' }],
        },
      ],
    },
  },
  {
    // Plain JavaScript of the tools, and programs that speak to a person at a terminal.
    files: ['*.js', '*.mjs', 'server/build/**', 'test/**', 'server/src/cli/**'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', __dirname: 'readonly', require: 'readonly', module: 'readonly' },
    },
    rules: { 'no-console': 'off' },
  },
  { files: ['*.js', 'server/build/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
