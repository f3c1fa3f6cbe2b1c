/**
 * SHA-256 of one row of the log as 32 bytes: the whole envelope, with names where the row has numbers and instants in microseconds, then both texts, each behind its
 * length. Frozen for ever, since hashes made of it are stored.
 */
const rowDigest = `sha256(convert_to(
  e.lane || ' ' || e.position || ' ' || c.name || ' ' || e.stream || ' ' || e.version || ' ' || t.name || ' ' || e.schema_version || ' ' || coalesce(e.party_id::text, '-')
    || ' ' || e.command_id || ' ' || e.command_index || ' ' || (extract(epoch from e.occurred_at) * 1000000)::bigint || ' ' || (extract(epoch from e.recorded_at) * 1000000)::bigint
    || ' ' || octet_length(e.meta) || ' ' || e.meta || ' ' || octet_length(e.data) || ' ' || e.data, 'UTF8'))`;

/** Relations and columns that a segment's hash is made of; whoever may not see the tables reads the views over them. */
interface Sources {
  readonly events: string;
  readonly categories: string;
  readonly types: string;
}

/**
 * The hash of segment `s` (lane, number, first_position, last_position, previous_hash, sealed_at) over what the log now has in its place: SHA-256 of the hash before it,
 * of its own row, and of the digests of its events in order. Null where no event is left.
 */
export const segmentHash = ({ events, categories, types }: Sources): string => `(
  select sha256(s.previous_hash
    || convert_to(s.lane || ' ' || s.number || ' ' || s.first_position || ' ' || s.last_position || ' ' || (extract(epoch from s.sealed_at) * 1000000)::bigint || ' ', 'UTF8')
    || string_agg(${rowDigest}, ''::bytea order by e.position))
  from ${events} e join ${categories} c on c.id = e.category join ${types} t on t.id = e.type
  where e.lane = s.lane and e.position between s.first_position and s.last_position
)`;

/**
 * Lanes are sealed into segments, each chained to the one before it by its hash. Sealing reads committed rows only: positions are dense and in commit order, so that it
 * needs no lock that an append could wait for. Processes that seal the same lane keep out of each other's way by a lock of their own.
 */
export const segments = `
create table log.segments (
  lane smallint not null check (lane between 0 and 63),
  number int not null check (number > 0),
  first_position bigint not null check (first_position > 0),
  last_position bigint not null check (last_position >= first_position),
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null,
  primary key (lane, number)
);
create trigger segments_are_append_only before update or delete or truncate on log.segments
  for each statement execute function log.refuse_change();

create view log.sealed_segments as select lane, number, first_position, last_position, previous_hash, hash, sealed_at from log.segments;

create view log.unsealed_lanes as
  select l.lane, l.tail - l.sealed as events, log.clock() - oldest.recorded_at as age
  from (
    select n::smallint as lane,
      coalesce((select s.last_position from log.segments s where s.lane = n order by s.number desc limit 1), 0) as sealed,
      coalesce((select e.position from log.events e where e.lane = n order by e.position desc limit 1), 0) as tail
    from generate_series(0, 63) as n
  ) as l join lateral (select e.recorded_at from log.events e where e.lane = l.lane and e.position = l.sealed + 1 limit 1) as oldest on true
  where l.tail > l.sealed;

create function log.seal_lane(sealed_lane smallint, most int) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  seal_lock constant int := 2;
  s log.segments;
  sealed log.segments;
  events int;
begin
  if not pg_try_advisory_xact_lock(seal_lock, sealed_lane) then return false; end if;

  select * into sealed from log.segments p where p.lane = sealed_lane order by p.number desc limit 1;
  s.lane := sealed_lane;
  s.number := coalesce(sealed.number, 0) + 1;
  s.first_position := coalesce(sealed.last_position, 0) + 1;
  s.previous_hash := coalesce(sealed.hash, decode(repeat('00', 32), 'hex'));
  s.sealed_at := log.clock();
  select count(*), max(n.position) into events, s.last_position
    from (select e.position from log.events e where e.lane = sealed_lane and e.position >= s.first_position order by e.position limit most) as n;
  if events = 0 then return false; end if;
  if events <> s.last_position - s.first_position + 1 then
    raise exception 'Lane % is not sealed beyond position %: after it, events are missing.', sealed_lane, s.first_position - 1 using errcode = 'data_corrupted';
  end if;

  s.hash := ${segmentHash({ events: 'log.events', categories: 'log.categories', types: 'log.types' })};
  insert into log.segments select s.*;

  return true;
end
$$;
revoke execute on function log.seal_lane(smallint, int) from public;
`;
