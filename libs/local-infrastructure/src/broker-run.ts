/** What runs a broker, one way or the other. */
export interface BrokerRun {
  readonly pid: number | null;
  readonly ended: Promise<void>;
  launch(): Promise<void>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}
