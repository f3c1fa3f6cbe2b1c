import { portTaken } from '@rapport/local-infrastructure';

/** Below the range from which the kernel takes ports for outgoing connections, so that none is taken between looking and listening. */
const [LOWEST, HIGHEST] = [20_000, 31_000];

/** Consecutive ports of the loopback address that nothing listens on. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  for (;;) {
    const first = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const taken = await Promise.all(ports.map(portTaken));
    if (!taken.some(Boolean)) return ports;
  }
};
