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

const LIBRARIES = ['business-time', 'clients', 'command-line', 'event-log', 'event-sourcing', 'local-infrastructure', 'messaging-kafka', 'projections', 'service-host', 'testing', 'wording', 'workspace'];
const CONTRACTS = ['complaints', 'customers', 'event-log', 'surveys', 'tickets'];
const SERVICES = ['analytics', 'complaints', 'customers', 'event-log', 'surveys', 'tickets'];
const TESTS = ['architecture', 'benchmarks', 'checkers', 'delivery', 'faults', 'hostile', 'journeys', 'simulation'];
const ROOMS = [
  ...LIBRARIES.map((name) => `libs/${name}`),
  ...CONTRACTS.map((name) => `libs/contracts/${name}`),
  ...SERVICES.map((name) => `services/${name}`),
  ...TESTS.map((name) => `test/${name}`),
];

/** What each kind of project may stand on. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  'type:kernel': [],
  'type:contract': ['type:kernel'],
  'type:lib': ['type:kernel', 'type:lib', 'contract:platform'],
  'type:service': ['type:kernel', 'type:lib', 'type:contract'],
  'type:test': ['type:kernel', 'type:lib', 'type:contract', 'type:service'],
  'type:workspace': [],
};

describe('the graph of projects', () => {
  let graph: Graph;
  beforeAll(() => {
    graph = graphOf();
  }, 120_000);

  it('shows the rooms and nothing else', () => {
    expect(Object.values(graph.nodes).map(({ data }) => data.root).sort()).toEqual([...ROOMS].sort());
    expect(ROOMS.filter((folder) => !existsSync(join(root, folder, 'src')))).toEqual([]);
  });

  it('has no edge that points upwards', () => {
    const tagsOf = (project: string) => graph.nodes[project]?.data.tags ?? [];
    const edges = Object.entries(graph.dependencies).flatMap(([project, targets]) => targets.filter(({ target }) => target in graph.nodes).map(({ target }) => [project, target] as const));
    const upwards = edges.filter(([project, target]) => {
      const below = BELOW[tagsOf(project).find((tag) => tag.startsWith('type:')) ?? ''] ?? [];

      return !tagsOf(target).some((tag) => below.includes(tag));
    });
    expect(upwards.map((edge) => edge.join(' → '))).toEqual([]);
    expect(edges.length).toBeGreaterThan(60);
  });
});
