import type { SqlMigration } from '@rapport/service-host';

/** Who carries which lanes to Kafka, and how far it has come. An epoch counts the holders of a group: what an earlier one still writes is refused. */
export const relayMigrations: readonly SqlMigration[] = [
  {
    name: 'relay-001-leases',
    sql: `
      create schema relay;
      create table relay.leases (
        lane_group smallint primary key check (lane_group between 0 and 7),
        epoch bigint not null default 0,
        holder text,
        expires_at timestamptz not null default '-infinity'
      );
      insert into relay.leases (lane_group) select generate_series(0, 7);
      create table relay.positions (
        lane smallint primary key check (lane between 0 and 63),
        position bigint not null default 0 check (position >= 0)
      );
      insert into relay.positions (lane) select generate_series(0, 63);
      create table relay.members (
        relay text primary key,
        seen_at timestamptz not null
      );
    `,
  },
];
