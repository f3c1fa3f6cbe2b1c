import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A copy of the sources and of what was built from them, with the installed packages of others linked and those of the workspace linked into the copy. */
const scratchCopy = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'rapport-generated-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter((file) => file !== '');
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { errorOnExist: false, preserveTimestamps: true });
  }
  // What is built already is not built again.
  for (const file of files.filter((each) => each.endsWith('/tsconfig.json'))) {
    const built = join(dirname(file), 'dist');
    if (existsSync(join(root, built))) cpSync(join(root, built), join(copy, built), { recursive: true, preserveTimestamps: true });
  }
  mkdirSync(join(copy, 'node_modules/@rapport'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) if (name !== '@rapport' && name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const name of readdirSync(join(root, 'node_modules/@rapport'))) symlinkSync(readlinkSync(join(root, 'node_modules/@rapport', name)), join(copy, 'node_modules/@rapport', name));
  execFileSync('git', ['init', '-q'], { cwd: copy });

  return copy;
};

describe('what the generators write', () => {
  let copy: string;
  beforeAll(() => {
    copy = scratchCopy();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const run = (program: string, ...words: readonly string[]) => {
    const { NODE_OPTIONS: _, ...environment } = process.env;
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: copy, encoding: 'utf8', env: { ...environment, NX_DAEMON: 'false', NX_CACHE_PROJECT_GRAPH: 'false', NX_WORKSPACE_ROOT_PATH: copy, FORCE_COLOR: '0' }, maxBuffer: 64 * 1024 * 1024 });
    return { status, text: `${stdout}\n${stderr}` };
  };
  const passes = (program: string, ...words: readonly string[]) => {
    const { status, text } = run(program, ...words);
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${text.slice(-6_000)}`);
    return text;
  };
  const node = (...words: readonly string[]) => passes(process.execPath, ...words);
  const generate = (...words: readonly string[]) => [join(copy, 'node_modules/nx/dist/bin/nx.js'), 'generate', ...words, '--no-interactive'];

  it('is a service, a slice, a view and a reaction that compile, follow the rules and pass their specifications untouched', () => {
    node(...generate('@rapport/workspace:service', 'field-visits', '--purpose=Somebody drives there and repairs it.'));
    for (const [link, folder] of [['service-field-visits', 'services/field-visits'], ['contracts-field-visits', 'libs/contracts/field-visits']] as const) symlinkSync(join('../..', folder), join(copy, 'node_modules/@rapport', link));
    node(...generate('@rapport/workspace:slice', 'field-visits', 'field-visit'));
    node(...generate('@rapport/workspace:view', 'field-visits', 'visits-made', '--event=FieldVisitClosed'));
    node(...generate('@rapport/workspace:reaction', 'field-visits', '--when=TicketSolved', '--opens=field-visit'));

    node('libs/workspace/src/sync-references.ts');
    node('node_modules/typescript7/bin/tsc', '-b', 'services/field-visits');
    node('node_modules/eslint/bin/eslint.js', '--config', 'libs/workspace/eslint.config.js', '--max-warnings', '0', 'services/field-visits', 'libs/contracts/field-visits');
    const said = node('libs/workspace/src/run-tests.ts', 'services/field-visits', 'test/architecture/src/architecture', 'test/architecture/src/published', 'test/architecture/src/readmes');
    expect(said).toMatch(/PASS services\/field-visits\/src\/field-visit\/field-visit\.decider\.spec\.ts/);
    expect(said).toMatch(/PASS services\/field-visits\/src\/views\/visits-made\/visits-made\.projection\.spec\.ts/);
    expect(said).toMatch(/PASS services\/field-visits\/src\/reactions\/open-field-visit-when-ticket-solved\.spec\.ts/);
    expect(said).toMatch(/^tests: \d+ passed, 0 failed, 0 skipped$/m);
    const { paths } = JSON.parse(node('services/field-visits/dist/main.js', 'openapi')) as { readonly paths: object };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/v1/field-visit', '/v1/field-visit/{fieldVisitId}/close', '/v1/visits-made']));
  }, 300_000);

  it('is nothing where a name is no name, something is there already, or a fact is not', () => {
    const refused = (...words: readonly string[]) => {
      const { status, text } = run(process.execPath, ...generate(...words));
      return { failed: status !== 0, text };
    };
    expect(refused('@rapport/workspace:slice', 'tickets', 'FieldVisit')).toMatchObject({ failed: true, text: expect.stringContaining('not in kebab-case') });
    expect(refused('@rapport/workspace:slice', 'tickets', 'ticket')).toMatchObject({ failed: true, text: expect.stringContaining('is there already') });
    expect(refused('@rapport/workspace:view', 'tickets', 'odd-ones', '--event=TicketPainted')).toMatchObject({ failed: true, text: expect.stringContaining('No contract is called TicketPainted') });
    expect(readFileSync(join(copy, 'services/tickets/src/tickets.module.ts'), 'utf8')).toBe(readFileSync(join(root, 'services/tickets/src/tickets.module.ts'), 'utf8'));
  }, 120_000);
});
