/**
 * Nobody gets in but by grant.
 *
 * Whoever may take advisory locks in this database can stop the log, so that right is taken from everybody but the owner. Only a superuser can do that; where the owner is
 * none, the superuser who made the database does (`protectAdvisoryLocks`), and this only warns.
 */
export const closedDoors = `
revoke execute on all functions in schema log from public;

do $$
declare
  lock_function regprocedure;
begin
  execute format('revoke create, temporary on database %I from public', current_database());

  for lock_function in
    select p.oid::regprocedure from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and (p.proname like 'pg\\_advisory\\_%' or p.proname like 'pg\\_try\\_advisory\\_%')
  loop
    if current_setting('is_superuser') = 'on' then
      execute format('revoke execute on function %s from public', lock_function);
      execute format('grant execute on function %s to %I', lock_function, current_user);
    elsif has_function_privilege('public', lock_function, 'execute') then
      raise warning 'Everybody may call % in this database and so stop the log; a superuser should run protectAdvisoryLocks.', lock_function;
    end if;
  end loop;
end
$$;
`;
