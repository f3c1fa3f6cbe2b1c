import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import type { Stage } from '../stage/stage.js';

/** A view or reaction as `/v1/operations/projections` tells of it. */
export interface Consumer {
  readonly kind: 'view' | 'reaction';
  readonly name: string;
  readonly lanes: readonly { readonly lane: number; readonly position: number; readonly halted: string | null }[];
}

const ATTEMPTS = 20;

/** Asks a process of a service as an operator does, again while it is not there. @throws Error with the answer that refuses */
export const asked = async <Answer>(stage: Stage, service: ServiceName, method: 'GET' | 'POST', path = '', body?: object): Promise<Answer> => {
  const authorization = `Bearer ${await stage.keys.token('operator', 'operator')}`;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${stage.endpoints(service)[0]!.url}/v1/operations/projections${path}`, { method, headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }).catch((error: Error) => error);
    const text = answer instanceof Error ? answer.message : await answer.text();
    if (!(answer instanceof Error) && answer.ok) return JSON.parse(text) as Answer;
    if (attempt === ATTEMPTS || (!(answer instanceof Error) && answer.status < 500)) throw new Error(`${service} ${method} ${path}: ${text.slice(0, 300)}`);
    await pause(1_000);
  }
};

export const consumersOf = async (stage: Stage, service: ServiceName): Promise<readonly Consumer[]> => (await asked<{ items: readonly Consumer[] }>(stage, service, 'GET')).items;

/** Lanes in which a consumer has halted because the log was rewound. */
export const haltedIn = ({ lanes }: Consumer): readonly number[] => lanes.filter(({ halted }) => halted === 'LOG_REWOUND').map(({ lane }) => lane);
