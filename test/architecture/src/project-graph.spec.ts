import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Graph {
  readonly nodes: Readonly<Record<string, { readonly data: { readonly root: string; readonly tags: readonly string[] } }>>;
  readonly dependencies: Readonly<Record<string, readonly { readonly target: string }[]>>;
}

/** What `npx nx graph` shows. */
const graphOf = (): Graph => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-graph-'));
  try {
    const { NODE_OPTIONS: _, ...environment } = process.env;
    execFileSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${join(folder, 'graph.json')}`], { cwd: root, env: { ...environment, NX_DAEMON: 'false' }, stdio: 'ignore' });
    return (JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as { graph: Graph }).graph;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const LIBRARIES = ['clients', 'command-line', 'event-log', 'event-sourcing', 'local-infrastructure', 'messaging-kafka', 'projections', 'service-host', 'testing', 'workspace'];
const SERVICES = ['analytics', 'complaints', 'customers', 'event-log', 'surveys', 'tickets'];

describe('the graph of projects', () => {
  let graph: Graph;
  beforeAll(() => {
    graph = graphOf();
  }, 120_000);

  it('shows the rooms and nothing else', () => {
    const roots = Object.values(graph.nodes).map(({ data }) => data.root);
    for (const folder of roots) expect(folder).toMatch(/^(?:services\/[a-z-]+|libs\/[a-z-]+|libs\/contracts\/[a-z-]+|test\/[a-z-]+)$/);
    expect(roots).toEqual(expect.arrayContaining([...LIBRARIES.map((name) => `libs/${name}`), ...SERVICES.map((name) => `services/${name}`)]));
    expect(roots.filter((folder) => !existsSync(join(root, folder, 'src')))).toEqual([]);
  });

  it('keeps services apart and libraries below them', () => {
    const kindOf = (project: string) => graph.nodes[project]?.data.tags.find((tag) => tag.startsWith('type:'));
    const wrong = Object.entries(graph.dependencies).flatMap(([project, targets]) =>
      targets.filter(({ target }) => kindOf(target) === 'type:service' && kindOf(project) !== 'type:test').map(({ target }) => `${project} → ${target}`),
    );
    expect(wrong).toEqual([]);
    expect(Object.values(graph.dependencies).flat().length).toBeGreaterThan(40);
  });
});
