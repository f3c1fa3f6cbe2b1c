import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript-eslint';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Who may import whom. Every rule has a fixture in test/architecture that breaks it. Of the contracts, libs know only those that every process stands on: timers and who is who. */
const boundaries = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:kernel', 'type:lib', 'contract:platform'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:kernel', 'type:lib', 'type:contract'] },
  { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['type:kernel', 'type:lib', 'type:contract', 'type:service'] },
  { sourceTag: 'type:workspace', onlyDependOnLibsWithTags: [] },
];

const DETERMINISTIC = 'Domain code is pure: time, ids and chance come in with the command.';

export default typescript.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/fixtures/**', '**/generated/**', '**/*.js', '**/*.mjs'] },
  eslint.configs.recommended,
  ...typescript.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-control-regex': 'off',
      'no-restricted-globals': ['error', { name: 'isNaN', message: 'Number.isNaN does not convert.' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      curly: ['error', 'multi-line'],
    },
  },
  {
    files: ['**/*.decider.ts', '**/*.alarms.ts', '**/*.state.ts', '**/*.rule.ts', '**/*.projection.ts', '**/reactions/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: DETERMINISTIC },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: DETERMINISTIC },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: DETERMINISTIC },
        { selector: "CallExpression[callee.name='randomUUID']", message: DETERMINISTIC },
      ],
    },
  },
  { files: ['**/*.spec.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  prettier,
);
