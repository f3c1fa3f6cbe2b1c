/**
 * The log and what surrounds it. Columns of `events` stand in the order that wastes no padding; `data` is the exact JSON text that was written.
 *
 * Both unique keys stand without the lane: with it, one stream could begin twice, in two lanes. `lane_of` is frozen for ever, since lanes are stored.
 */
export const tables = `
create schema log;

create table log.categories (
  id smallint generated always as identity primary key,
  name text not null unique check (name ~ '^[a-z][a-z0-9-]*$')
);

create table log.types (
  id smallint generated always as identity primary key,
  name text not null unique check (name ~ '^[a-z][a-z-]*\\.[a-z][a-z0-9-]*$')
);

create table log.events (
  position bigint not null check (position > 0),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  version int not null check (version > 0),
  lane smallint not null check (lane between 0 and 63),
  category smallint not null,
  type smallint not null,
  schema_version smallint not null check (schema_version > 0),
  command_index smallint not null check (command_index >= 0),
  stream uuid not null,
  party_id uuid,
  command_id uuid not null,
  meta text not null,
  data text not null,
  primary key (lane, position),
  unique (category, stream, version),
  unique (command_id, command_index)
);
create index events_of_party on log.events (party_id, lane, position);

create table log.timers (
  timer_id uuid primary key,
  due_at timestamptz not null,
  lane smallint not null,
  category smallint not null,
  stream uuid not null,
  party_id uuid,
  state text not null default 'pending' check (state in ('pending', 'fired')),
  name text not null,
  data text not null,
  meta text not null
);
create index pending_timers on log.timers (lane, due_at, timer_id) where state = 'pending';

create table log.clock (
  only_row boolean primary key default true check (only_row),
  test_clock boolean not null default false,
  ahead interval not null default interval '0' check (ahead >= interval '0')
);
insert into log.clock default values;

create table log.grants (
  role name not null,
  kind text not null check (kind in ('types', 'category')),
  value text not null,
  primary key (role, kind, value)
);

create function log.lane_of(key text) returns smallint
  language sql stable strict parallel safe
  return (pg_catalog.get_byte(pg_catalog.sha256(pg_catalog.convert_to(key, 'UTF8')), 0) & 63)::smallint;
`;
