/**
 * Eight groups of eight lanes, shared among the processes of one consumer by session locks: a process that dies leaves its groups to its twins.
 *
 * Their keys are 64 bits wide, a key space of their own beside the lane locks. Each member also holds one shared lock, so that the members can be counted.
 */
export const laneGroups = `
create function log.consumer_key(consumer text, part text) returns bigint
  language sql immutable strict
  return ('x' || encode(substring(sha256(convert_to(consumer || U&'\\001F' || part, 'UTF8')) for 8), 'hex'))::bit(64)::bigint;

create function log.join_consumer(consumer text) returns void
  language sql volatile security definer set search_path = pg_catalog
as $$
  select pg_advisory_lock_shared(log.consumer_key(consumer, 'members'))
$$;

create function log.consumer_members(consumer text) returns int
  language sql volatile security definer set search_path = pg_catalog
as $$
  select count(distinct pid)::int from pg_locks
  where locktype = 'advisory' and granted and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32 | objid::bigint) = log.consumer_key(consumer, 'members')
$$;

create function log.take_lane_group(consumer text, lane_group int) returns boolean
  language sql volatile security definer set search_path = pg_catalog
as $$
  select pg_try_advisory_lock(log.consumer_key(consumer, 'group ' || lane_group))
$$;

create function log.leave_lane_group(consumer text, lane_group int) returns boolean
  language sql volatile security definer set search_path = pg_catalog
as $$
  select pg_advisory_unlock(log.consumer_key(consumer, 'group ' || lane_group))
$$;

revoke execute on function log.join_consumer(text), log.consumer_members(text), log.take_lane_group(text, int), log.leave_lane_group(text, int) from public;
`;
