import { createServer } from 'node:net';

/** A TCP port on the loopback address that nothing listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('The probe has no address.'))));
    });
  });

/** Whether something listens on a port of the loopback address. */
export const portTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });

/** Below the range from which the kernel takes ports for outgoing connections, so that none is taken between looking and listening. */
const [LOWEST, HIGHEST] = [10_000, 31_000];

/** So many consecutive ports of the loopback address that nothing listens on. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  for (;;) {
    const first = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const taken = await Promise.all(ports.map(portTaken));
    if (!taken.some(Boolean)) return ports;
  }
};
