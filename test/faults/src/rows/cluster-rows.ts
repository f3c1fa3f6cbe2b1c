import { TOPIC } from '../collect/dump-topic.js';
import { signalAll } from '../stage/process-table.js';
import { administered } from './broker-rows.js';
import type { FaultRow, Scene } from './fault-row.js';

const NODES = 3;

/** The node that leads a partition, which the seed decides. */
const leaderOf = (scene: Scene): Promise<number> =>
  administered(scene, async (admin) => {
    const { topics } = await admin.fetchTopicMetadata({ topics: [TOPIC] });
    return scene.chance.of(topics[0]!.partitions).leader;
  });

/** Kills nodes of the cluster and starts them again after a while. @throws Error where there are not three */
const killNodes = (what: string, which: (scene: Scene) => Promise<readonly number[]>, away: number): FaultRow => ({
  id: 'F17',
  what,
  touches: 'broker',
  shortest: async (scene) => {
    const nodes = await which(clustered(scene));
    const { broker } = scene.stage;
    const pids = await Promise.all(nodes.map((node) => broker.kill(node)));

    return { target: `${what}: kafka ${nodes.join(', ')}`, signal: 'SIGKILL', pids, lasts: away, heal: async () => void (await Promise.all(nodes.map((node) => broker.start(node)))) };
  },
});

const frozenLeader = (lasts: number): FaultRow => ({
  id: 'F18',
  what: `the leader of a partition frozen for ${lasts / 1_000} s`,
  touches: 'broker',
  shortest: async (scene) => {
    const node = await leaderOf(clustered(scene));
    const pid = scene.stage.broker.pidOf(node);
    signalAll([pid], 'SIGSTOP');

    return { target: `kafka ${node}`, signal: 'SIGSTOP', pids: [pid], lasts, heal: () => Promise.resolve(void signalAll([pid], 'SIGCONT')) };
  },
});

const clustered = (scene: Scene): Scene => {
  if (scene.stage.broker.size < NODES) throw new Error(`This row needs ${NODES} brokers: --brokers ${NODES}.`);
  return scene;
};

const twoOfThree = async (scene: Scene): Promise<readonly number[]> => {
  const first = 1 + scene.chance.below(NODES);
  return [first, (first % NODES) + 1];
};

/** What only a cluster can suffer. */
export const clusterRows: readonly FaultRow[] = [
  killNodes('the leader of a partition killed', async (scene) => [await leaderOf(scene)], 8_000),
  killNodes('the active controller killed', async ({ stage }) => [await stage.broker.activeController()], 8_000),
  killNodes('two of three killed', twoOfThree, 10_000),
  frozenLeader(30_000),
];
