type Kind = 'string' | 'number' | 'object' | 'any';

const shape = (fields: Readonly<Record<string, readonly Kind[] | Kind>>) => {
  const wanted = Object.entries(fields).map(([name, kinds]) => ({ name, kinds: new Set<string>([kinds].flat()) }));

  return (value: unknown): string | null => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object';
    for (const { name, kinds } of wanted) {
      const found = (value as Readonly<Record<string, unknown>>)[name];
      const kind = found === null ? 'null' : typeof found;
      if (found === undefined) return `has no ${name}`;
      if (!kinds.has('any') && !kinds.has(kind)) return `has ${name} of kind ${kind}`;
    }
    return null;
  };
};

/** What every line of a file has to have; a line that has it not makes every checker that reads the file red. */
export const shapes = {
  history: shape({ seq: 'number', proc: 'number', type: 'string', f: 'string', service: 'string', method: 'string', path: 'string', tMono: 'number' }),
  log: shape({
    ...{ lane: 'number', position: 'number', stream: 'string', version: 'number', type: 'string', schemaVersion: 'number', partyId: 'any', commandId: 'string', commandIndex: 'number' },
    ...{ occurredAt: 'string', recordedAt: 'string', meta: ['object', 'string'], dataHash: 'string', data: 'string' },
  }),
  commits: shape({ lane: 'number', position: 'number' }),
  topic: shape({ partition: 'number', offset: 'number', headers: 'object', valueHash: 'string' }),
  row: shape({}),
  checkpoints: shape({ service: 'string', view: 'string', generation: 'number', lane: 'number', position: 'number' }),
  parked: shape({ service: 'string', view: 'string', lane: 'number', key: 'string', positions: 'object' }),
  timers: shape({ timerId: 'string', lane: 'number', dueAt: 'string', state: 'string' }),
  processes: shape({ tMono: 'number', process: 'string', event: 'string', pid: 'number' }),
  resources: shape({ tMono: 'number', process: 'string', pid: 'number', megabytes: 'number', connections: 'number', stuck: 'number' }),
  run: shape({ seed: 'any', commit: 'string', startedAt: 'string', endedAt: 'string', faults: 'object', settings: 'object' }),
};
