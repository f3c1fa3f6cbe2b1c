import type { FastifyInstance } from 'fastify';
import type { Backbone } from './backbone.js';
import type { Telemetry } from './telemetry.js';

const LARGEST_DRIFT_MS = 1_000;

/** What the probes ask. A broker outage, lag or a stopped lane makes a process neither dead nor unready; they are shown only. */
export interface Health {
  /** No balancer should send anything more; whoever comes is still served. */
  leaving: boolean;
  /** Whoever comes is turned away. */
  draining: boolean;
  started: boolean;
}

type Check = readonly [name: string, ok: boolean, detail: string];

/** `/livez`, `/readyz`, `/startupz` and `/metrics`, outside /v1 and without a token. */
export const registerProbes = (fastify: FastifyInstance, backbone: Backbone, health: Health, telemetry: Telemetry): void => {
  fastify.get('/livez', () => ({ status: 'ok' }));
  fastify.get('/startupz', (_, reply) => reply.status(health.started ? 200 : 503).send({ status: health.started ? 'ok' : 'starting' }));
  fastify.get('/metrics', async (_, reply) => reply.type('text/plain; version=0.0.4').send(await telemetry.prometheus()));
  fastify.get('/readyz', async (request, reply) => {
    const checks = await readiness(backbone, health);
    const ready = checks.every(([, ok]) => ok);
    const verbose = 'verbose' in (request.query as object);
    const shown = verbose ? { checks: checks.map(([name, ok, detail]) => ({ name, ok, detail })), consumers: await backbone.runner.status().catch(() => []), now: backbone.log.now() } : {};

    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not ready', ...shown });
  });
};

const readiness = async ({ log, pool }: Backbone, health: Health): Promise<readonly Check[]> => {
  const [logAnswers, ownAnswers] = await Promise.all([answers(() => log.tails()), answers(() => pool.query('SELECT 1'))]);

  return [
    ['log', logAnswers, 'the database log answers'],
    ['database', ownAnswers, 'the own database answers'],
    ['clock', Math.abs(log.drift()) <= LARGEST_DRIFT_MS, `${Math.round(log.drift())} ms from the clock of the log`],
    ['serving', health.started && !health.leaving, health.leaving ? 'draining' : 'taking requests'],
  ];
};

const answers = (ask: () => Promise<unknown>): Promise<boolean> =>
  Promise.race([
    ask().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref()),
  ]);
