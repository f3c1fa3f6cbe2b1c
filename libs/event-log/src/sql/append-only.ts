/** What is in the log stays in it: not even the owner changes or removes a row without first disabling a trigger by name. */
export const appendOnly = `
create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log is append-only: % of log.% is refused.', tg_op, tg_table_name using errcode = 'object_not_in_prerequisite_state';
end
$$;

create trigger events_are_append_only before update or delete or truncate on log.events
  for each statement execute function log.refuse_change();
create trigger types_are_append_only before update or delete or truncate on log.types
  for each statement execute function log.refuse_change();
create trigger categories_are_append_only before update or delete or truncate on log.categories
  for each statement execute function log.refuse_change();
`;
