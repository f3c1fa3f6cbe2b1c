/** Personal data in the log is sealed from the first event on. A log that holds some in clear cannot be mended, since events never change; it is refused and says what to do. */
export const sealedFromNowOn = `
do $$
begin
  if exists (select from log.events where data ~ '"subject":"[0-9a-f-]{36}","clear":' limit 1) then
    raise exception 'This log holds personal data in clear, written before they were sealed, and events never change. Keep it as it is for an older release, give this release an empty database log (or another state folder), and bring the history in with "rapport import".'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
end
$$;
`;
