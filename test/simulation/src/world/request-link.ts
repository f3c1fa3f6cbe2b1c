import { network } from './here.js';
import { currentProcess, type SimProcess } from './world.js';

/** Whatever answers requests, while it is up. */
export interface Answering {
  readonly name: string;
  readonly up: boolean;
}

/** The way of the running process to a server: requests are answered, refused or lost. */
export class RequestLink {
  readonly process: SimProcess;
  private readonly out: ReturnType<ReturnType<typeof network>['lane']>;
  private readonly back: ReturnType<ReturnType<typeof network>['lane']>;

  /** @param patience milliseconds after which a request counts as lost. */
  constructor(
    private readonly server: Answering,
    private readonly patience: number,
  ) {
    const process = currentProcess();
    if (process === null) throw new Error('A client belongs to a process.');
    this.process = process;
    this.out = network().lane(process, server.name);
    this.back = network().lane(process, server.name);
  }

  /** One request. `work` runs at the server and answers at once, or later through `answer`. */
  ask<Answer>(label: string, work: (answer: (value: Answer) => void) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Request ${label} timed out`)), this.patience);
      const refuse = (error: Error) => this.back(`${label} refused`, this.process, () => (clearTimeout(timer), reject(error)));
      this.out(label, null, () => {
        if (!this.server.up) return refuse(new Error('connect ECONNREFUSED'));
        try {
          work((value) => this.back(`${label} answered`, this.process, () => (clearTimeout(timer), resolve(value))));
        } catch (error) {
          refuse(error as Error);
        }
      });
    });
  }
}
