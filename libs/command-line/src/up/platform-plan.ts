import { createServer } from 'node:net';
import { SERVICES, type ServiceName } from '@rapport/local-infrastructure';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';

export const FIRST_PORT = 4100;

/** Every port of a platform follows from its first one. */
export interface Ports {
  readonly services: Readonly<Record<ServiceName, number>>;
  readonly postgres: number;
  /** The broker; its controller has the next one. */
  readonly kafka: number;
}

export const portsFrom = (first: number): Ports => ({
  services: Object.fromEntries(SERVICES.map((service, index) => [service, first + index])) as Ports['services'],
  postgres: first + 10,
  kafka: first + 11,
});

export const urlsOf = ({ services }: Ports): Readonly<Record<ServiceName, string>> =>
  Object.fromEntries(SERVICES.map((service) => [service, `http://127.0.0.1:${services[service]}`])) as Record<ServiceName, string>;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/**
 * Makes sure that nothing stands in the way, before anything is started.
 *
 * @throws CommandFailed that names every taken port and who wants it.
 */
export const requirePorts = async ({ services, postgres, kafka }: Ports, withKafka: boolean): Promise<void> => {
  const wanted = [
    ...Object.entries(services),
    ['PostgreSQL', postgres] as const,
    ...(withKafka
      ? ([
          ['Kafka', kafka],
          ["Kafka's controller", kafka + 1],
        ] as const)
      : []),
  ];
  const free = await Promise.all(wanted.map(([, port]) => isFree(port)));
  const taken = wanted.filter((_, index) => !free[index]).map(([who, port]) => `${port} (${who})`);
  if (taken.length > 0) {
    throw new CommandFailed(
      exitCodes.settings,
      `Port${taken.length > 1 ? 's' : ''} ${taken.join(', ')} on 127.0.0.1 ${taken.length > 1 ? 'are' : 'is'} taken. Stop what listens there, or move the platform with --first-port (for example ${FIRST_PORT + 1000}).`,
    );
  }
};
