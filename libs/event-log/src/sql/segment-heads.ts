/** DDL of database `keys` for the heads; like the log they only grow. */
export const segmentHeads = `
create schema integrity;
create table integrity.segment_heads (
  lane smallint not null check (lane between 0 and 63),
  number int not null check (number > 0),
  last_position bigint not null check (last_position > 0),
  hash bytea not null check (octet_length(hash) = 32),
  kept_at timestamptz not null default clock_timestamp(),
  primary key (lane, number)
);
create function integrity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Segment heads are kept for ever: % is refused.', tg_op using errcode = 'object_not_in_prerequisite_state';
end
$$;
create trigger heads_are_append_only before update or delete or truncate on integrity.segment_heads
  for each statement execute function integrity.refuse_change();
`;
