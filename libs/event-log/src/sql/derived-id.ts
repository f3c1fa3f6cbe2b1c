/** The twin of the kernel's `derivedId`: SHA-256 over the parts joined by U+001F, its first 16 bytes marked as UUID version 8. */
export const derivedIdFunction = `
create function log.derived_id(variadic parts text[]) returns uuid
  language sql immutable strict parallel safe
as $$
  select encode(set_byte(set_byte(bytes, 6, get_byte(bytes, 6) & 15 | 128), 8, get_byte(bytes, 8) & 63 | 128), 'hex')::uuid
  from (select substring(sha256(convert_to(array_to_string(parts, U&'\\001F'), 'UTF8')) for 16) as bytes) as hashed
$$;
`;
