/**
 * Names of categories and types → their numbers, registered when they are first written.
 *
 * A role may write only what it was granted; the owner and superusers may write everything. `session_user` is asked, because the function runs as the owner.
 */
export const names = `
create function log.category_ids(names text[]) returns smallint[]
  language plpgsql volatile
as $$
declare
  trusted constant boolean := pg_has_role(session_user, current_user, 'MEMBER');
  ids smallint[];
begin
  ids := array(
    select (
      select n.id from log.categories n
      where n.name = wanted.name and (trusted or exists (select from log.grants g where g.role = session_user and g.kind = 'category' and g.value = wanted.name limit 1))
    ) from unnest(names) as wanted(name)
  );
  if array_position(ids, null) is null then return ids; end if;

  if not trusted and exists (
    select from unnest(names) as wanted(name)
    where not exists (select from log.grants g where g.role = session_user and g.kind = 'category' and g.value = wanted.name limit 1)
  ) then
    raise exception 'Role % may not write to all of the categories %.', session_user, names using errcode = 'insufficient_privilege';
  end if;
  insert into log.categories (name) select wanted.name from unnest(names) as wanted(name)
    where not exists (select from log.categories n where n.name = wanted.name) order by 1 on conflict do nothing;

  return array(select (select n.id from log.categories n where n.name = wanted.name) from unnest(names) as wanted(name));
end
$$;

create function log.type_ids(names text[]) returns smallint[]
  language plpgsql volatile
as $$
declare
  trusted constant boolean := pg_has_role(session_user, current_user, 'MEMBER');
  ids smallint[];
begin
  ids := array(
    select (
      select n.id from log.types n
      where n.name = wanted.name and (trusted or exists (select from log.grants g where g.role = session_user and g.kind = 'types' and g.value = split_part(wanted.name, '.', 1) limit 1))
    ) from unnest(names) as wanted(name)
  );
  if array_position(ids, null) is null then return ids; end if;

  if not trusted and exists (
    select from unnest(names) as wanted(name)
    where not exists (select from log.grants g where g.role = session_user and g.kind = 'types' and g.value = split_part(wanted.name, '.', 1) limit 1)
  ) then
    raise exception 'Role % may not write to all of the event types %.', session_user, names using errcode = 'insufficient_privilege';
  end if;
  insert into log.types (name) select wanted.name from unnest(names) as wanted(name)
    where not exists (select from log.types n where n.name = wanted.name) order by 1 on conflict do nothing;

  return array(select (select n.id from log.types n where n.name = wanted.name) from unnest(names) as wanted(name));
end
$$;

revoke execute on function log.category_ids(text[]), log.type_ids(text[]) from public;
`;
