import type { LaneHandler, RecordedEvent } from '@rapport/event-sourcing';

/** What a way from the log to a consumer does to the batches of a lane. */
export interface DeliveryPath {
  readonly mangle?: (events: readonly RecordedEvent[]) => readonly RecordedEvent[];
  /** What lies between loses the last events of every lane, and the lane goes quiet. Without effect where nothing lies between. */
  readonly loseTail?: boolean;
}

/** One process of a service: a runner behind a subscription. */
export interface DeliveryConsumer {
  /** Begins; `intercept` stands between subscription and runner. */
  start(intercept?: (handle: LaneHandler) => LaneHandler): Promise<void>;
  /** The runner's own handler, as a batch that was handed out long ago would meet it. */
  readonly handler: LaneHandler;
  /** Cuts every connection of this process to its database. */
  cut(): Promise<void>;
  stop(): Promise<void>;
}

/** A log, a service's database, and a way between them. */
export interface DeliveryStage {
  /** Lets things happen to many parties, and sends them on the way. */
  write(rounds: number): Promise<void>;
  /** Another process over the same database; `fromZero` makes it be handed everything again. */
  consumer(options?: { readonly fromZero?: boolean }): Promise<DeliveryConsumer>;
  /** Resolves when the views have reached the tails of the log. @throws Error after a while */
  settled(): Promise<void>;
  /** Every row of every view, byte for byte. */
  rows(): Promise<string>;
  /** The same after the views were built again. */
  rebuilt(): Promise<string>;
  /** What the rows must be: the log handed over event by event, into an empty database. */
  expected(): Promise<string>;
  end(): Promise<void>;
}

/**
 * What every subscription owes: the effect of each event exactly once and in the order of its lane, whatever the way does to the batches and wherever a process ends.
 */
export const deliveryContract = (name: string, makeStage: (path: DeliveryPath) => Promise<DeliveryStage>): void => {
  describe(`${name} delivers`, () => {
    let stage: DeliveryStage;
    const begun: DeliveryConsumer[] = [];

    afterEach(async () => {
      await Promise.all(begun.splice(0).map((consumer) => consumer.stop()));
      await stage.end();
    });

    const process = async (intercept?: (handle: LaneHandler) => LaneHandler, options: { readonly fromZero?: boolean } = {}): Promise<DeliveryConsumer> => {
      const consumer = await stage.consumer(options);
      begun.push(consumer);
      await consumer.start(intercept);

      return consumer;
    };
    const expectRows = async () => {
      await stage.settled();
      const rows = await stage.rows();
      expect(rows.length).toBeGreaterThan(1_000);
      expect(rows).toBe(await stage.expected());
    };

    it.each(Object.entries(paths))('over a way that %s', async (_, path) => {
      stage = await makeStage(path);
      await stage.write(3);
      await process();
      await stage.write(3);
      await expectRows();
    });

    it('to a service that begins again at zero', async () => {
      stage = await makeStage({});
      await stage.write(4);
      const first = await process();
      await expectRows();
      await first.stop();
      let again = 0;
      await process((handle) => async (lane, events) => ((again += events.filter(({ position }) => position === 1).length), handle(lane, events)), { fromZero: true });
      await until(() => again > 5);
      await expectRows();
    });

    it('through a rebalance in the middle', async () => {
      stage = await makeStage({});
      await stage.write(3);
      const slowly = (handle: LaneHandler): LaneHandler => async (lane, events) => (await later(20), handle(lane, events));
      const first = await process(slowly);
      const writing = stage.write(3);
      await process(slowly);
      await writing;
      await first.stop();
      await stage.write(1);
      await expectRows();
    });

    it('past a zombie that wakes with old batches', async () => {
      stage = await makeStage({});
      await stage.write(3);
      const held: [number, readonly RecordedEvent[]][] = [];
      const zombie = await process((handle) => async (lane, events) => (held.push([lane, events]), handle(lane, events)));
      await stage.settled();
      await stage.write(3);
      await process();
      await stage.settled();
      const before = await stage.rows();
      await Promise.all(held.map(([lane, events]) => zombie.handler(lane, events)));
      expect(held.length).toBeGreaterThan(5);
      expect(await stage.rows()).toBe(before);
      await expectRows();
    });

    it.each(Object.entries(crashes))('past a process that ends %s', async (_, crash) => {
      stage = await makeStage({});
      await stage.write(3);
      let deaths = 0;
      const dying: DeliveryConsumer = await stage.consumer();
      begun.push(dying);
      await dying.start((handle) => async (lane, events) => {
        if (deaths > 8) throw new Error('This process has ended.');
        deaths += 1;
        await crash(() => handle(lane, events), dying);
        throw new Error('This process ends here.');
      });
      await until(() => deaths > 8);
      await dying.stop();
      await process();
      await stage.write(2);
      await expectRows();
    });

    it('the same rows that a rebuild makes', async () => {
      stage = await makeStage({});
      await stage.write(6);
      await process();
      await expectRows();
      expect(await stage.rebuilt()).toBe(await stage.expected());
    }, 240_000);
  });
};

const paths: Readonly<Record<string, DeliveryPath>> = {
  'changes nothing': {},
  'repeats batches and events': { mangle: (events) => [...events, ...events.slice(0, 3), ...events.flatMap((event) => (event.position % 3 === 0 ? [event, event] : [event]))] },
  'turns the order round': { mangle: (events) => [...events].reverse() },
  'leaves holes': { mangle: (events) => events.filter(({ position }, index) => position % 4 !== 0 || index === events.length - 1) },
  'loses the tail of lanes that go quiet': { loseTail: true },
};

/** Where a process may end between being handed a batch and saying that it has it. */
const crashes: Readonly<Record<string, (handle: () => Promise<void>, process: DeliveryConsumer) => Promise<void>>> = {
  'between poll and transaction': () => Promise.resolve(),
  'in the middle of the transaction': async (handle, process) => {
    const work = handle().catch(() => undefined);
    await process.cut();
    await work;
  },
  'between transaction and commit of the offset': (handle) => handle(),
};

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const until = async (holds: () => boolean): Promise<void> => {
  for (const deadline = performance.now() + 30_000; !holds(); await later(20)) if (performance.now() > deadline) throw new Error('It did not come true within 30 s.');
};
