/** What runs a broker, one way or the other. */
export interface BrokerRun {
  readonly pid: number | null;
  readonly ended: Promise<void>;
  launch(): Promise<void>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** The place of a node in a cluster of brokers that are controllers too. */
export interface ClusterMember {
  /** What `newClusterId` made for all of them. */
  readonly cluster: string;
  /** Port of the controller of each node, in the order of their numbers. */
  readonly controllers: readonly number[];
  /** Number of this node, from 1. */
  readonly node: number;
}
