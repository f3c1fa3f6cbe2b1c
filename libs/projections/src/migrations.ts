/** Frozen DDL of the schema `projections` in each service's own database. Entries are only ever added. */
export const projectionMigrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'projections-0001-runner',
    sql: `
CREATE SCHEMA projections;

CREATE TABLE projections.generations (
  view text NOT NULL,
  generation integer NOT NULL CHECK (generation > 0),
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('building', 'live', 'retired', 'comparing')),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  live_since timestamptz,
  retired_at timestamptz,
  PRIMARY KEY (view, generation)
);
CREATE UNIQUE INDEX generations_one_live ON projections.generations (view) WHERE state = 'live';
CREATE UNIQUE INDEX generations_one_building ON projections.generations (view) WHERE state = 'building';
COMMENT ON TABLE projections.generations IS 'The rows of generation N of view v lie in projections.<v>__gN; the SQL view of the entity reads the live one.';

CREATE TABLE projections.checkpoints (
  consumer text NOT NULL,
  generation integer NOT NULL,
  lane smallint NOT NULL CHECK (lane BETWEEN 0 AND 63),
  position bigint NOT NULL CHECK (position >= 0),
  event_id uuid,
  PRIMARY KEY (consumer, generation, lane),
  CHECK ((position = 0) = (event_id IS NULL))
) WITH (fillfactor = 50);
COMMENT ON COLUMN projections.checkpoints.generation IS '0 for reactions, which have no generations.';

CREATE TABLE projections.parked_keys (
  consumer text NOT NULL,
  generation integer NOT NULL,
  lane smallint NOT NULL,
  key text NOT NULL,
  error text NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, generation, lane, key)
);

CREATE TABLE projections.parked_positions (
  consumer text NOT NULL,
  generation integer NOT NULL,
  lane smallint NOT NULL,
  key text NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (consumer, generation, lane, key, position),
  FOREIGN KEY (consumer, generation, lane, key) REFERENCES projections.parked_keys ON DELETE CASCADE
);

CREATE TABLE projections.attempts (
  consumer text NOT NULL,
  generation integer NOT NULL,
  lane smallint NOT NULL,
  position bigint NOT NULL,
  until bigint NOT NULL,
  single boolean NOT NULL,
  attempts integer NOT NULL,
  PRIMARY KEY (consumer, generation, lane)
);
COMMENT ON TABLE projections.attempts IS 'Written before a batch that might end the process and removed after it: what is found here at the start was not survived.';

CREATE TABLE projections.reaction_memory (
  reaction text NOT NULL,
  party text NOT NULL,
  lane smallint NOT NULL,
  memory json NOT NULL,
  PRIMARY KEY (reaction, party)
);
COMMENT ON COLUMN projections.reaction_memory.party IS 'Party id; the stream where an event belongs to no party.';
`,
  },
  {
    name: 'projections-0002-checkpoints-of-a-lane',
    sql: `
-- Each batch asks for one lane of all consumers; by the primary key that is a look at every row of the table.
CREATE INDEX checkpoints_of_lane ON projections.checkpoints (lane);
`,
  },
  {
    name: 'projections-0003-a-lane-lies-together',
    sql: `
-- Each batch moves the checkpoints of all consumers in one lane: they lay on as many pages as there are consumers. From here on they are written lane by lane.
CLUSTER projections.checkpoints USING checkpoints_of_lane;
`,
  },
];
